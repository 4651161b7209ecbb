package chat.tempest.protocol;

import static chat.tempest.protocol.Harbour.GUILD;
import static chat.tempest.protocol.Harbour.INES;
import static chat.tempest.protocol.Harbour.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Overwrites;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Resolver;
import chat.tempest.perms.RoleMask;
import chat.tempest.perms.Subject;
import chat.tempest.perms.Target;
import chat.tempest.protocol.wire.WireJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * What members may do in random places, by the shapes on the wire: the client resolves the same
 * vectors, and must find the same. {@code -Dtempest.fixtures=write} makes others.
 */
class PermissionVectorsTest {
  private static final Path FILE = Path.of("src/test/resources/permissions.json");
  private static final boolean WRITE = "write".equals(System.getProperty("tempest.fixtures"));
  private static final int COUNT = 300;
  private static final UserId OTHER = new UserId(1_300_000_000_000_000_099L);
  private static final List<RoleId> ROLES =
      IntStream.rangeClosed(1, 3).mapToObj(i -> new RoleId(GUILD.value() + i)).toList();

  /** Few, so that they meet often; some that the implied rules speak of. */
  private static final List<Permission> BITS =
      List.of(
          Permission.VIEW_CHANNEL,
          Permission.SEND_MESSAGES,
          Permission.ATTACH_FILES,
          Permission.READ_MESSAGE_HISTORY,
          Permission.MENTION_ROLES,
          Permission.SEND_MESSAGES_IN_THREADS,
          Permission.VIEW_PRIVATE_THREADS,
          Permission.EXPORT_GUILD_DATA);

  /**
   * The scopes that a place lies in, from the guild to the channel or thread.
   *
   * @param thread the type of the thread that the last scope is; null for a channel or category
   * @param follows whether the member is one of the thread's
   */
  record Vector(
      UserId ownerId,
      List<Role> roles,
      Member member,
      List<Overwrite> guild,
      List<List<Overwrite>> scopes,
      @Nullable Integer thread,
      boolean follows,
      Instant now,
      PermissionSet permissions) {
    Vector {
      roles = List.copyOf(roles);
      guild = List.copyOf(guild);
      scopes = List.copyOf(scopes);
    }
  }

  record Vectors(List<Vector> vectors) {
    Vectors {
      vectors = List.copyOf(vectors);
    }
  }

  @Test
  void areWrittenAnewWhereThatIsAskedFor() throws IOException {
    if (WRITE) {
      var random = new Random(80);
      var lines =
          Stream.generate(() -> vector(random))
              .limit(COUNT)
              .map(WireJson::encode)
              .collect(Collectors.joining(",\n"));
      Files.writeString(FILE, "{\"vectors\":[\n" + lines + "\n]}\n");
    }
    assertThat(vectors()).hasSize(COUNT);
  }

  @ParameterizedTest
  @MethodSource("vectors")
  void areWhatTheResolverFinds(Vector vector) {
    assertThat(resolved(vector)).isEqualTo(vector.permissions());
  }

  static Stream<Vector> vectors() throws IOException {
    return WireJson.decode(Files.readString(FILE), Vectors.class).vectors().stream();
  }

  private static Vector vector(Random random) {
    var roles = new ArrayList<Role>();
    roles.add(role(random, new RoleId(GUILD.value()), 0));
    for (int i = 0; i < ROLES.size(); i++) {
      roles.add(role(random, ROLES.get(i), i + 1));
    }
    var held = ROLES.stream().filter(_ -> random.nextBoolean()).toList();
    var timeout = random.nextInt(8) == 0 ? NOON.plusSeconds(random.nextInt(3) - 1) : null;
    var member = new Member(GUILD, INES, null, held, NOON, timeout);
    var owner = random.nextInt(20) == 0 ? INES.id() : OTHER;
    var guild = overwrites(random, true);
    List<List<Overwrite>> scopes =
        IntStream.range(0, random.nextInt(3)).mapToObj(_ -> overwrites(random, false)).toList();
    var thread = scopes.isEmpty() ? null : threadType(random);
    if (thread != null) {
      scopes = Stream.concat(scopes.stream(), Stream.of(overwrites(random, false))).toList();
    }
    boolean follows = random.nextBoolean();
    var open =
        new Vector(owner, roles, member, guild, scopes, thread, follows, NOON, PermissionSet.NONE);
    return new Vector(owner, roles, member, guild, scopes, thread, follows, NOON, resolved(open));
  }

  private static @Nullable Integer threadType(Random random) {
    return switch (random.nextInt(3)) {
      case 0 -> ChannelType.PUBLIC_THREAD.number();
      case 1 -> ChannelType.PRIVATE_THREAD.number();
      default -> null;
    };
  }

  private static Role role(Random random, RoleId id, int position) {
    var allow = bits(random, position == 0 ? 2 : 4, true);
    var deny = bits(random, 5, true).minus(allow);
    return new Role(id, GUILD, "role", 0, false, false, position, allow, deny);
  }

  private static List<Overwrite> overwrites(Random random, boolean atGuild) {
    var targets = new ArrayList<Overwrite>();
    Stream.concat(Stream.of(new RoleId(GUILD.value())), ROLES.stream())
        .filter(_ -> random.nextInt(3) == 0)
        .forEach(id -> targets.add(overwrite(random, id.value(), Overwrite.ROLE, atGuild)));
    for (var user : List.of(INES.id(), OTHER)) {
      if (random.nextInt(3) == 0) {
        targets.add(overwrite(random, user.value(), Overwrite.MEMBER, atGuild));
      }
    }
    return targets;
  }

  private static Overwrite overwrite(Random random, long target, int type, boolean atGuild) {
    var allow = bits(random, 4, atGuild);
    var deny = bits(random, 4, atGuild).minus(allow);
    var end = random.nextInt(5) == 0 ? NOON.plusSeconds(random.nextInt(3) - 1) : null;
    return new Overwrite(target, type, allow, deny, end);
  }

  /** Each with a chance of one in {@code rarity}; ADMINISTRATOR seldom, where it may stand. */
  private static PermissionSet bits(Random random, int rarity, boolean mayAdminister) {
    var bits = BITS.stream().filter(_ -> random.nextInt(rarity) == 0);
    var all = PermissionSet.of(bits.toArray(Permission[]::new));
    boolean administers = mayAdminister && random.nextInt(40) == 0;
    return administers ? all.union(PermissionSet.of(Permission.ADMINISTRATOR)) : all;
  }

  private static PermissionSet resolved(Vector vector) {
    var masks = vector.roles().stream().map(PermissionVectorsTest::mask).toList();
    var guild = vector.guild().stream().map(PermissionVectorsTest::rule).toList();
    var rules = new GuildRules(vector.ownerId().value(), GUILD.value(), masks, guild);
    var member = vector.member();
    var held = member.roles().stream().map(RoleId::value).toList();
    var subject =
        new Subject(member.user().id().value(), held, member.communicationDisabledUntil());
    return Resolver.resolve(rules, subject, place(vector), vector.now());
  }

  private static Place place(Vector vector) {
    var all =
        vector.scopes().stream()
            .map(scope -> Overwrites.of(scope.stream().map(PermissionVectorsTest::rule).toList()))
            .toList();
    if (vector.thread() != null) {
      return thread(vector, all);
    }
    return switch (all.size()) {
      case 0 -> Place.guild();
      case 1 -> Place.channel(Overwrites.NONE, all.getFirst());
      default -> Place.channel(all.getFirst(), all.get(1));
    };
  }

  private static Place thread(Vector vector, List<Overwrites> all) {
    var category = all.size() == 3 ? all.getFirst() : Overwrites.NONE;
    var channel = all.get(all.size() - 2);
    boolean isPublic = Objects.equals(vector.thread(), ChannelType.PUBLIC_THREAD.number());
    var members = vector.follows() ? List.of(INES.id().value()) : List.<Long>of();
    return isPublic
        ? Place.thread(category, channel, all.getLast())
        : Place.privateThread(category, channel, all.getLast(), members);
  }

  private static RoleMask mask(Role role) {
    return new RoleMask(role.id().value(), role.position(), role.permissions(), role.denied());
  }

  private static PermissionOverwrite rule(Overwrite o) {
    var target = o.type() == Overwrite.ROLE ? Target.ROLE : Target.USER;
    return new PermissionOverwrite(target, o.id(), o.allow(), o.deny(), o.expiresAt());
  }
}
