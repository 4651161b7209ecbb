package chat.tempest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.channel.ChannelEdit;
import chat.tempest.chat.channel.ChannelName;
import chat.tempest.chat.channel.Topic;
import chat.tempest.chat.guild.GuildEdit;
import chat.tempest.chat.guild.GuildName;
import chat.tempest.chat.member.Nick;
import chat.tempest.chat.member.NickEdit;
import chat.tempest.chat.message.Content;
import chat.tempest.chat.message.MessageEdit;
import chat.tempest.chat.role.manage.RoleDraft;
import chat.tempest.chat.role.manage.RoleEdit;
import chat.tempest.chat.role.manage.RoleName;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Patch;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.ThreadMember;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.frame.ServerOp.Ready;
import chat.tempest.protocol.wire.WireCodec;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever happens in two guilds, and whenever the connection breaks meanwhile: a client that
 * applies every event once, in order, ends with what a fresh Ready shows.
 */
@ExtendWith(TestDatabase.class)
class ConvergenceTest {
  private static final int DEEDS = 160;

  /** Sight even of channels that are hidden from everyone. */
  private static final PermissionSet SEEING = PermissionSet.of(Permission.ADMINISTRATOR);

  private static int resumed;

  private final World world;
  private final Citizen owner;
  private final Citizen theo;
  private final Citizen mara;
  private final GuildId home;
  private final GuildId quarry;
  private final ChannelId general;
  private final ChannelId pit;
  private final List<ChannelId> channels = new ArrayList<>();
  private final List<ChannelId> threads = new ArrayList<>();
  private final Set<ChannelId> hidden = new HashSet<>();
  private final List<Message> messages = new ArrayList<>();
  private final List<RoleId> roles = new ArrayList<>();
  private boolean theoInQuarry;
  private boolean maraAtHome;

  ConvergenceTest(Database database) {
    world = new World(database);
    owner = world.citizen("Ines");
    theo = world.citizen("Theo");
    mara = world.citizen("Mara");
    home = owner.founds("Harbour");
    quarry = owner.founds("Quarry");
    general = owner.general(home);
    pit = owner.general(quarry);
    owner.invites(theo, home);
  }

  /** Else nothing was shown of the way back. */
  @AfterAll
  static void someCameBackWithoutANewReady() {
    assertThat(resumed).isPositive();
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
  void aClientEndsWithWhatAFreshReadyShows(long seed) {
    var random = new Random(seed);
    try (var reader = new Reader(theo)) {
      boolean connected = true;
      for (int i = 0; i < DEEDS; i++) {
        if (random.nextInt(8) == 0) {
          if (connected) {
            reader.cut();
          } else {
            reader.comesBack();
          }
          connected = !connected;
        }
        something(random);
      }
      if (!connected) {
        reader.comesBack();
      }
      resumed += reader.resumed();
      readsToTheEnd(reader);

      assertThat(reader.store().lasting()).isEqualTo(fresh().lasting());
    }
  }

  private void something(Random random) {
    switch (random.nextInt(26)) {
      case 0 -> channels.add(owner.makesChannel(home, name(random)).id());
      case 1 -> some(random, channels).ifPresent(channel -> owner.hides(home, channel));
      case 2 -> some(random, channels).ifPresent(channel -> owner.shows(home, channel));
      case 3 -> some(random, channels).ifPresent(this::delete);
      case 4 -> some(random, channels).ifPresent(channel -> rename(channel, random));
      case 5 -> renameGuild(random);
      case 6 -> nick(random.nextBoolean() ? theo : owner, random);
      case 7 -> theoToQuarry();
      case 8 -> maraHome();
      case 9 -> some(random, messages).ifPresent(this::edit);
      case 10 -> some(random, messages).ifPresent(this::unsay);
      case 11 -> some(random, channels).ifPresent(channel -> owner.says(channel, "aside"));
      case 12 -> owner.says(pit, "deep down");
      case 13 -> roles.add(makeRole(random));
      case 14 -> some(random, roles).ifPresent(role -> giveOrTake(role, random));
      case 15 -> some(random, roles).ifPresent(role -> change(role, random));
      case 16 -> some(random, roles).ifPresent(this::delete);
      case 17 -> threads.add(owner.begins(name(random), general).id());
      case 18 -> threads.add(owner.beginsPrivately(name(random), general).id());
      case 19, 20 -> some(random, threads).ifPresent(thread -> owner.says(thread, "aside"));
      case 21 -> some(random, threads).ifPresent(this::archiveIfOpen);
      case 22 -> some(random, threads).ifPresent(this::addOrTakeOut);
      case 23 -> some(random, threads).ifPresent(this::hideOrShowThread);
      case 24 -> some(random, threads).ifPresent(this::deleteThread);
      default -> messages.add(owner.says(general, name(random)));
    }
  }

  private void delete(ChannelId channel) {
    world.chat().deleteChannel().delete(owner.actor(), channel);
    channels.remove(channel);
  }

  private boolean isOpen(ChannelId thread) {
    return !world.chat().readChannels().one(owner.actor(), thread).isArchived();
  }

  private void archiveIfOpen(ChannelId thread) {
    if (isOpen(thread)) {
      owner.archives(thread);
    }
  }

  private void addOrTakeOut(ChannelId thread) {
    if (isOpen(thread)) {
      boolean isIn = !followers(thread).isEmpty();
      if (isIn) {
        owner.takesOut(theo, thread);
      } else {
        owner.adds(theo, thread);
      }
    }
  }

  private List<UserId> followers(ChannelId thread) {
    return world.chat().readThreads().followers(owner.actor(), thread, 0, 100).stream()
        .map(ThreadMember::userId)
        .filter(theo.id()::equals)
        .toList();
  }

  private void hideOrShowThread(ChannelId thread) {
    if (isOpen(thread)) {
      if (hidden.add(thread)) {
        owner.hides(home, thread);
      } else {
        hidden.remove(thread);
        owner.shows(home, thread);
      }
    }
  }

  private void deleteThread(ChannelId thread) {
    world.chat().deleteThread().delete(owner.actor(), thread);
    threads.remove(thread);
  }

  private void rename(ChannelId channel, Random random) {
    var edit =
        new ChannelEdit(
            Patch.to(new ChannelName(name(random))),
            Patch.to(new Topic(name(random))),
            Patch.keep(),
            Patch.keep());
    world.chat().editChannel().edit(owner.actor(), channel, edit);
  }

  private void renameGuild(Random random) {
    var edit = new GuildEdit(Patch.to(new GuildName(name(random))), Patch.keep());
    world.chat().editGuild().edit(owner.actor(), random.nextBoolean() ? home : quarry, edit);
  }

  private void nick(Citizen who, Random random) {
    var edit = new NickEdit(Patch.to(new Nick(name(random))));
    world.chat().editOwnNick().edit(who.actor(), home, edit);
  }

  private RoleId makeRole(Random random) {
    var draft =
        new RoleDraft(
            new RoleName(name(random)),
            Optional.empty(),
            Optional.empty(),
            Optional.empty(),
            Optional.of(SEEING),
            Optional.empty());
    return world.chat().createRole().create(owner.actor(), home, draft).id();
  }

  private void giveOrTake(RoleId role, Random random) {
    var assign = world.chat().assignRole();
    if (random.nextBoolean()) {
      assign.give(owner.actor(), home, theo.id(), role);
    } else {
      assign.take(owner.actor(), home, theo.id(), role);
    }
  }

  /** What it looks like, or what it allows. */
  private void change(RoleId role, Random random) {
    boolean looks = random.nextBoolean();
    var edit =
        new RoleEdit(
            looks ? Patch.to(new RoleName(name(random))) : Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            Patch.keep(),
            looks ? Patch.keep() : Patch.to(random.nextBoolean() ? SEEING : PermissionSet.NONE),
            Patch.keep());
    world.chat().editRole().edit(owner.actor(), home, role, edit);
  }

  private void delete(RoleId role) {
    world.chat().deleteRole().delete(owner.actor(), home, role);
    roles.remove(role);
  }

  private void theoToQuarry() {
    if (theoInQuarry) {
      theo.leaves(quarry);
    } else {
      owner.invites(theo, quarry);
    }
    theoInQuarry = !theoInQuarry;
  }

  private void maraHome() {
    if (maraAtHome) {
      world.chat().kickMember().kick(owner.actor(), home, mara.id());
    } else {
      owner.invites(mara, home);
    }
    maraAtHome = !maraAtHome;
  }

  private void edit(Message message) {
    var edit = new MessageEdit(new Content("changed"));
    world.chat().editMessage().edit(owner.actor(), message.channelId(), message.id(), edit);
  }

  private void unsay(Message message) {
    world.chat().deleteMessage().delete(owner.actor(), message.channelId(), message.id());
    messages.remove(message);
  }

  /** The streams are in order each by itself: the last of every one must have come. */
  private void readsToTheEnd(Reader reader) {
    Set<String> wanted = new HashSet<>(Set.of("end of home", "Barrier"));
    owner.says(general, "end of home");
    if (theoInQuarry) {
      owner.says(pit, "end of the quarry");
      wanted.add("end of the quarry");
    }
    theo.founds("Barrier");
    reader.readsUntil(
        event -> {
          wanted.remove(what(event));
          return wanted.isEmpty();
        });
  }

  private static String what(Dispatch event) {
    return switch (event.type()) {
      case "MESSAGE_CREATE" -> WireCodec.decode(event.data(), Message.class).content();
      case "GUILD_CREATE" -> WireCodec.decode(event.data(), GuildState.class).guild().name();
      default -> event.type();
    };
  }

  private Store fresh() {
    try (var client = theo.identifies()) {
      return new Store(client.hears(Ready.class));
    }
  }

  private static <T> Optional<T> some(Random random, List<T> all) {
    return all.isEmpty() ? Optional.empty() : Optional.of(all.get(random.nextInt(all.size())));
  }

  private static String name(Random random) {
    return "name-" + random.nextInt(1_000_000);
  }
}
