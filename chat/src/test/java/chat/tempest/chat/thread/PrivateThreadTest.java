package chat.tempest.chat.thread;

import static chat.tempest.perms.Permission.ADD_THREAD_MEMBERS;
import static chat.tempest.perms.Permission.CREATE_PRIVATE_THREADS;
import static chat.tempest.perms.Permission.MANAGE_THREADS;
import static chat.tempest.perms.Permission.VIEW_PRIVATE_THREADS;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.role.EveryoneRole;
import chat.tempest.chat.thread.manage.ThreadKind;
import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Channel;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class PrivateThreadTest {
  private final World world;
  private final TestGuild guild;
  private final ChannelId general;
  private final Person ines;
  private final Person theo;
  private final Person pim;

  PrivateThreadTest(World world) {
    this.world = world;
    guild = world.guild();
    general = guild.channel("general");
    var usual = EveryoneRole.of(guild.id()).permissions();
    guild.everyoneMay(usual.union(PermissionSet.of(CREATE_PRIVATE_THREADS, ADD_THREAD_MEMBERS)));
    ines = guild.member("Ines");
    theo = guild.member("Theo");
    pim = guild.member("Pim");
  }

  @Test
  void isSeenByItsMembersAlone() {
    var thread = ines.beginsPrivately("Surprise", general);

    assertThat(ines.seesThreads(guild)).containsExactly("Surprise");
    assertThat(theo.seesThreads(guild)).isEmpty();
    theo.tries(() -> theo.reads(thread.id())).isRefused("unknown_channel");
    theo.tries(() -> theo.says("Hello", thread.id())).isRefused("unknown_channel");
    theo.triesTo(() -> theo.follows(thread)).isRefused("unknown_channel");
    assertThat(theo.reads(general)).extracting("content").doesNotContain("Surprise");

    ines.adds(theo, thread);
    theo.says("Hello", thread.id());
    assertThat(sight(theo)).contains(thread.id());
    assertThat(sight(pim)).doesNotContain(thread.id());
    assertThat(guild.audit()).endsWith("THREAD_MEMBER_ADD");
  }

  @Test
  void whoIsTakenOutSeesItNoMore() {
    var thread = ines.beginsPrivately("Surprise", general);
    ines.adds(theo, thread);
    theo.triesTo(() -> theo.removes(ines, thread)).isRefused("missing_permission", MANAGE_THREADS);

    ines.removes(theo, thread);

    theo.tries(() -> theo.reads(thread.id())).isRefused("unknown_channel");
    assertThat(sight(theo)).doesNotContain(thread.id());
    assertThat(guild.audit()).endsWith("THREAD_MEMBER_REMOVE");
  }

  @Test
  void whoComesBackToTheServerIsNotInItAnyMore() {
    var thread = ines.beginsPrivately("Surprise", general);
    ines.adds(theo, thread);
    assertThat(sight(theo)).contains(thread.id());

    world.chat().leaveGuild().leave(theo.actor(), guild.id());
    world.chat().joinGuild().join(theo.actor(), guild.invite());

    assertThat(sight(theo)).doesNotContain(thread.id());
    theo.tries(() -> theo.reads(thread.id())).isRefused("unknown_channel");
  }

  @Test
  void someMaySeeAllOfThem() {
    var thread = ines.beginsPrivately("Surprise", general);
    guild.give(theo, guild.role("Watch", VIEW_PRIVATE_THREADS));

    assertThat(sight(theo)).contains(thread.id());
    theo.follows(thread);
    assertThat(sight(pim)).doesNotContain(thread.id());
  }

  @Test
  void whereItIsClosedOnlyItsOwnerAdds() {
    var thread = ines.beginsPrivately("Surprise", general);
    ines.edits(thread).invitable(false).done();
    ines.adds(theo, thread);

    theo.triesTo(() -> theo.adds(pim, thread)).isRefused("missing_permission", MANAGE_THREADS);
    ines.adds(pim, thread);
    assertThat(sight(pim)).contains(thread.id());
  }

  @Test
  void strangersAreNotAdded() {
    var thread = ines.beginsPrivately("Surprise", general);
    var stranger = world.person("Stranger");

    ines.triesTo(() -> ines.adds(stranger, thread)).isRefused("unknown_member");
  }

  @Test
  void ofTheArchivedOnesOneSeesOnesOwn() {
    var thread = ines.beginsPrivately("Surprise", general);
    ines.adds(theo, thread);
    ines.archives(thread);

    assertThat(archived(theo)).extracting(Channel::name).containsExactly("Surprise");
    assertThat(archived(pim)).isEmpty();
    pim.tries(() -> pim.reads(thread.id())).isRefused("unknown_channel");
    assertThat(theo.reads(thread.id())).isEmpty();
    theo.triesTo(() -> theo.adds(pim, thread)).isRefused("thread_archived");
  }

  private Iterable<Channel> archived(Person person) {
    return world
        .chat()
        .readThreads()
        .archived(person.actor(), general, ThreadKind.PRIVATE, Optional.empty(), 10)
        .threads();
  }

  private Set<ChannelId> sight(Person person) {
    return world.chat().sight().visibleChannels(guild.id(), person.id());
  }
}
