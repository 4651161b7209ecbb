package chat.tempest.bench.code.permission;

import static chat.tempest.perms.Permission.ADMINISTRATOR;

import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Overwrites;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.RoleMask;
import chat.tempest.perms.Subject;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

/**
 * A guild made up at random, the same for the same seed. Each of its scopes speaks of everyone, of
 * half of the roles and of a few members. It always speaks of the first, who is asked about: not
 * the owner, no administrator, not under timeout.
 */
final class Village {
  static final Instant NOW = Instant.parse("2026-11-24T12:00:00Z");

  private static final long EVERYONE = 1;
  private static final long FIRST_MEMBER = 1_000;
  private static final long OWNER = FIRST_MEMBER + 1;
  private static final int FEW = 4;

  /**
   * How large it is.
   *
   * @param roles that of everyone and that of the administrators among them
   * @param roleSets how many different sets of roles the members hold; administrators have the last
   */
  record Size(
      int roles, int rolesOfAMember, int roleSets, int members, int categories, int channels) {}

  private final Size size;
  private final SplittableRandom random;

  final GuildRules rules;
  final List<Subject> members;
  final List<Place> channels;
  final Place thread;
  final Place privateThread;

  Village(Size size, long seed) {
    this.size = size;
    random = new SplittableRandom(seed);
    rules = new GuildRules(OWNER, EVERYONE, roles(), scope().all());
    members = members();
    channels = IntStream.range(0, size.categories()).boxed().flatMap(this::category).toList();
    var parent = channels.getFirst();
    thread = Place.thread(parent.category(), parent.channel(), scope());
    privateThread =
        Place.privateThread(
            parent.category(), parent.channel(), scope(), fewOthers().boxed().toList());
  }

  Subject first() {
    return members.getFirst();
  }

  private List<RoleMask> roles() {
    return LongStream.rangeClosed(EVERYONE, size.roles()).mapToObj(this::role).toList();
  }

  private RoleMask role(long id) {
    var said = ofRole(id);
    var allow = id == size.roles() ? said.allow().with(ADMINISTRATOR) : said.allow();
    return new RoleMask(id, (int) (id - EVERYONE), allow, said.deny());
  }

  private List<Subject> members() {
    var roleSets = IntStream.range(0, size.roleSets()).mapToObj(this::roleSet).toList();
    return IntStream.range(0, size.members())
        .mapToObj(i -> member(i, roleSets.get(i % roleSets.size())))
        .toList();
  }

  private List<Long> roleSet(int number) {
    var plain = random.longs(EVERYONE + 1, size.roles()).distinct().limit(size.rolesOfAMember());
    return number == size.roleSets() - 1
        ? LongStream.concat(plain, LongStream.of(size.roles())).boxed().toList()
        : plain.boxed().toList();
  }

  /** A timeout lasts for every eighth, and is just over for every eighth. */
  private static Subject member(int number, List<Long> roles) {
    var timeoutUntil =
        switch (number % 8) {
          case 3 -> NOW.plusNanos(1);
          case 5 -> NOW;
          default -> null;
        };
    return new Subject(FIRST_MEMBER + number, roles, timeoutUntil);
  }

  private Stream<Place> category(int number) {
    var category = scope();
    return IntStream.range(0, size.channels())
        .filter(channel -> channel % size.categories() == number)
        .mapToObj(channel -> Place.channel(category, scope()));
  }

  private Overwrites scope() {
    var roles =
        LongStream.rangeClosed(EVERYONE, size.roles())
            .filter(id -> id == EVERYONE || random.nextBoolean())
            .mapToObj(id -> sometimesEnding(ofRole(id)));
    var users =
        Stream.concat(
            Stream.of(ofUser(FIRST_MEMBER)),
            fewOthers().mapToObj(id -> sometimesEnding(sometimesAdministering(ofUser(id)))));
    return Overwrites.of(Stream.concat(roles, users).toList());
  }

  private LongStream fewOthers() {
    return random.longs(FEW, 1, size.members()).distinct().map(number -> FIRST_MEMBER + number);
  }

  private PermissionOverwrite ofRole(long id) {
    var allow = someBits();
    return PermissionOverwrite.ofRole(id, allow, someBits().minus(allow));
  }

  private PermissionOverwrite ofUser(long id) {
    var allow = someBits();
    return PermissionOverwrite.ofUser(id, allow, someBits().minus(allow));
  }

  /** A quarter of all, without ADMINISTRATOR. */
  private PermissionSet someBits() {
    var one = new PermissionSet(random.nextLong(), random.nextLong(1 << 16));
    var other = new PermissionSet(random.nextLong(), random.nextLong(1 << 16));
    return one.intersect(other).without(ADMINISTRATOR);
  }

  private PermissionOverwrite sometimesAdministering(PermissionOverwrite said) {
    return switch (random.nextInt(8)) {
      case 0 ->
          PermissionOverwrite.ofUser(
              said.targetId(), said.allow().with(ADMINISTRATOR), said.deny());
      case 1 ->
          PermissionOverwrite.ofUser(
              said.targetId(), said.allow(), said.deny().with(ADMINISTRATOR));
      default -> said;
    };
  }

  private PermissionOverwrite sometimesEnding(PermissionOverwrite said) {
    return switch (random.nextInt(8)) {
      case 0 -> said.until(NOW);
      case 1 -> said.until(NOW.plusNanos(1));
      default -> said;
    };
  }
}
