package chat.tempest.chat.thread;

import static chat.tempest.perms.Permission.CREATE_PUBLIC_THREADS;
import static chat.tempest.perms.Permission.MANAGE_THREADS;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static chat.tempest.perms.Permission.SEND_MESSAGES_IN_THREADS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.chat.world.Drafts;
import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.MessageType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class ThreadTest {
  private final World world;
  private final TestGuild guild;
  private final ChannelId general;
  private final Person ines;
  private final Person theo;

  ThreadTest(World world) {
    this.world = world;
    guild = world.guild();
    general = guild.channel("general");
    ines = guild.member("Ines");
    theo = guild.member("Theo");
  }

  @Test
  void aThreadFromAMessageHasItsId() {
    var frost = ines.says("Frost on Sunday", general);

    var thread = theo.begins("Frost on Sunday?", frost);

    assertThat(thread.id().value()).isEqualTo(frost.id().value());
    assertThat(thread.parentId()).isEqualTo(general);
    assertThat(thread.ownerId()).isEqualTo(theo.id());
    assertThat(thread.memberCount()).isEqualTo(1);
    assertThat(ines.seesThreads(guild)).containsExactly("Frost on Sunday?");
    assertThat(ines.reads(general).getFirst().thread()).isEqualTo(thread);
    assertThat(guild.log()).endsWith("THREAD_CREATE", "THREAD_MEMBERS_UPDATE");
    assertThat(guild.audit()).endsWith("THREAD_CREATE");
  }

  @Test
  void aMessageHasOneThreadAtMost() {
    var frost = ines.says("Frost on Sunday", general);
    theo.begins("One", frost);

    ines.tries(() -> ines.begins("Another", frost)).isRefused("thread_exists");
  }

  @Test
  void aThreadFromNoMessageLeavesANoticeInTheChannel() {
    var thread = ines.begins("Leeks", general);

    var notice = theo.reads(general).getFirst();
    assertThat(notice.type()).isEqualTo(MessageType.THREAD_CREATED.number());
    assertThat(notice.id().value()).isEqualTo(thread.id().value());
    assertThat(notice.content()).isEqualTo("Leeks");
    assertThat(notice.thread()).isEqualTo(thread);
  }

  @Test
  void whatIsSaidInAThreadIsCountedAndFollowed() {
    var thread = ines.begins("Leeks", general);

    var said = theo.says("Fine down to minus eight", thread.id());
    theo.says("Dahlias are not", thread.id());
    assertThat(now(thread).messageCount()).isEqualTo(2);
    assertThat(now(thread).memberCount()).isEqualTo(2);
    assertThat(guild.log()).endsWith("MESSAGE_CREATE", "THREAD_MEMBERS_UPDATE", "MESSAGE_CREATE");

    theo.deletes(said);
    assertThat(now(thread).messageCount()).isEqualTo(1);
    assertThat(ines.readState(thread.id()).lastReadId()).isNull();
    assertThat(ines.reads(thread.id())).extracting("content").containsExactly("Dahlias are not");
  }

  @Test
  void writingInThreadsIsARightOfItsOwn() {
    var thread = ines.begins("Leeks", general);
    guild.everyoneMayNot(SEND_MESSAGES_IN_THREADS);
    theo.tries(() -> theo.says("No", thread.id()))
        .isRefused("missing_permission", SEND_MESSAGES_IN_THREADS);
    theo.says("Here one may", general);

    guild.everyoneMayNot(SEND_MESSAGES);
    theo.says("And here", thread.id());
    theo.tries(() -> theo.says("No", general)).isRefused("missing_permission", SEND_MESSAGES);
  }

  @Test
  void somebodyDeniedInOneThreadWritesInTheOthers() {
    var leeks = ines.begins("Leeks", general);
    var dahlias = ines.begins("Dahlias", general);

    guild.overwrite(
        leeks.id(), theo, PermissionSet.NONE, PermissionSet.of(SEND_MESSAGES_IN_THREADS));

    theo.tries(() -> theo.says("No", leeks.id()))
        .isRefused("missing_permission", SEND_MESSAGES_IN_THREADS);
    theo.says("Yes", dahlias.id());
    assertThat(now(leeks).permissionOverwrites()).hasSize(1);
    assertThat(guild.audit()).endsWith("OVERWRITE_SET");
  }

  @Test
  void beginningThreadsIsARight() {
    guild.everyoneMayNot(CREATE_PUBLIC_THREADS);

    ines.tries(() -> ines.begins("Leeks", general))
        .isRefused("missing_permission", CREATE_PUBLIC_THREADS);
    ines.tries(() -> ines.beginsPrivately("Leeks", general)).isRefused("missing_permission");
  }

  @Test
  void threadsBeginInChannelsAlone() {
    var category = guild.newCategory("Beds");
    var thread = ines.begins("Leeks", general);

    ines.tries(() -> ines.begins("No", category)).isRefused("invalid_request");
    ines.tries(() -> ines.begins("No", thread.id())).isRefused("invalid_request");
    ines.tries(() -> ines.begins("No", new ChannelId(7))).isRefused("unknown_channel");
  }

  @Test
  void slowModeHoldsBetweenThreadsThatOneBegins() {
    guild.owner().edits(general).slowmode(60).done();
    ines.begins("One", general);

    ines.tries(() -> ines.begins("Two", general)).isRefused("slowmode");
    guild.owner().begins("Three", general);
  }

  @Test
  void whoBeganAThreadNamesItAndOthersDoNot() {
    var thread = ines.begins("Leeks", general);

    assertThat(ines.edits(thread).name("Leeks and onions").done().name())
        .isEqualTo("Leeks and onions");
    theo.edits(thread).name("No").isRefused("missing_permission", MANAGE_THREADS);
    ines.edits(thread).slowmode(5).isRefused("missing_permission", MANAGE_THREADS);
    guild.owner().edits(thread).slowmode(5).done();
    assertThat(guild.log()).endsWith("THREAD_UPDATE");
    theo.tries(() -> theo.edits(thread.id()).name("No").done()).isRefused("missing_permission");
  }

  @Test
  void aLockedThreadIsForThoseWhoLookAfterIt() {
    var thread = ines.begins("Leeks", general);
    guild.owner().edits(thread).locked(true).done();

    ines.tries(() -> ines.says("No", thread.id())).isRefused("missing_permission", MANAGE_THREADS);
    ines.edits(thread).name("No").isRefused("missing_permission", MANAGE_THREADS);
    guild.owner().says("This is settled", thread.id());
  }

  @Test
  void deletingAChannelDeletesItsThreads() {
    var compost = guild.newChannel("compost");
    var thread = ines.begins("Worms", compost);
    theo.says("They like tea", thread.id());
    var away = ines.begins("Heat", compost);
    ines.archives(away);

    world.chat().deleteChannel().delete(guild.owner().actor(), compost);

    assertThat(guild.log()).endsWith("THREAD_DELETE", "CHANNEL_DELETE");
    ines.tries(() -> ines.reads(thread.id())).isRefused("unknown_channel");
    ines.tries(() -> ines.reads(away.id())).isRefused("unknown_channel");
    assertThat(ines.seesThreads(guild)).doesNotContain("Worms");
  }

  @Test
  void aThreadIsDeletedAndItsMessageStays() {
    var frost = ines.says("Frost on Sunday", general);
    var thread = theo.begins("Frost", frost);
    theo.tries(
            () -> {
              theo.deletes(thread);
              return 0;
            })
        .isRefused("missing_permission", MANAGE_THREADS);

    guild.owner().deletes(thread);

    assertThat(ines.reads(general).getFirst().thread()).isNull();
    assertThat(guild.log()).endsWith("THREAD_DELETE");
    assertThat(guild.audit()).endsWith("THREAD_DELETE");
  }

  @Test
  void threadsAreNoChannelsOfTheList() {
    ines.begins("Leeks", general);

    assertThat(ines.sees(guild)).doesNotContain("Leeks");
    assertThat(guild.state().channels()).extracting(Channel::name).doesNotContain("Leeks");
    assertThat(guild.state().threads()).extracting(Channel::name).contains("Leeks");
  }

  @Test
  void onesOwnMembershipsStandInTheState() {
    var thread = ines.begins("Leeks", general);
    theo.follows(thread);

    var state = world.chat().snapshots().guild(theo.actor(), guild.id());
    assertThat(state.threadMembers()).extracting("id").containsExactly(thread.id());
    theo.leaves(thread);
    assertThat(world.chat().snapshots().guild(theo.actor(), guild.id()).threadMembers()).isEmpty();
    assertThat(guild.log()).endsWith("THREAD_MEMBERS_UPDATE", "THREAD_MEMBERS_UPDATE");
  }

  @Test
  void whoLeavesTheServerFollowsNothingThere() {
    var thread = ines.begins("Leeks", general);
    theo.says("Fine", thread.id());

    world.chat().leaveGuild().leave(theo.actor(), guild.id());

    assertThat(now(thread).memberCount()).isEqualTo(1);
  }

  @Test
  void namesAndKindsThatAreNoneAreRefused() {
    assertThatThrownBy(() -> Drafts.thread("")).isInstanceOf(Problem.Invalid.class);
    assertThatThrownBy(() -> Drafts.thread("x".repeat(101))).isInstanceOf(Problem.Invalid.class);
    assertThatThrownBy(() -> new AutoArchive(7)).isInstanceOf(Problem.Invalid.class);
  }

  private Channel now(Channel thread) {
    return world.chat().readChannels().one(guild.owner().actor(), thread.id());
  }
}
