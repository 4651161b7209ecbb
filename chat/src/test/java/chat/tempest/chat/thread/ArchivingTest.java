package chat.tempest.chat.thread;

import static chat.tempest.perms.Permission.MANAGE_THREADS;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.thread.manage.ThreadKind;
import chat.tempest.chat.thread.manage.ThreadPage;
import chat.tempest.chat.world.AtOnce;
import chat.tempest.chat.world.Person;
import chat.tempest.chat.world.TestGuild;
import chat.tempest.chat.world.World;
import chat.tempest.chat.world.Worlds;
import chat.tempest.core.ChannelId;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(Worlds.class)
class ArchivingTest {
  private final World world;
  private final TestGuild guild;
  private final ChannelId general;
  private final Person ines;
  private final Person theo;

  ArchivingTest(World world) {
    this.world = world;
    guild = world.guild();
    general = guild.channel("general");
    ines = guild.member("Ines");
    theo = guild.member("Theo");
  }

  @Test
  void anArchivedThreadIsReadAndStaysAsItIs() {
    var thread = ines.begins("Leeks", general);
    var said = ines.says("Fine", thread.id());

    assertThat(ines.archives(thread).isArchived()).isTrue();

    assertThat(ines.seesThreads(guild)).isEmpty();
    assertThat(theo.reads(thread.id())).hasSize(1);
    ines.tries(() -> ines.edits(said, "Not fine")).isRefused("thread_archived");
    ines.edits(thread).name("No").isRefused("thread_archived");
    theo.triesTo(() -> theo.follows(thread)).isRefused("thread_archived");
    assertThat(archived(10).threads()).extracting(Channel::name).containsExactly("Leeks");
    assertThat(guild.log()).endsWith("THREAD_UPDATE");
  }

  @Test
  void writingOpensItAgain() {
    var thread = ines.begins("Leeks", general);
    ines.archives(thread);
    int seen = guild.log().size();

    theo.says("One more thing", thread.id());

    assertThat(guild.logAfter(seen))
        .containsExactly("THREAD_UPDATE", "MESSAGE_CREATE", "THREAD_MEMBERS_UPDATE");
    assertThat(ines.seesThreads(guild)).containsExactly("Leeks");
  }

  @Test
  void whoeverMayWriteOpensItUnlessItIsLocked() {
    var thread = ines.begins("Leeks", general);
    ines.archives(thread);
    theo.edits(thread).archived(false).done();

    guild.owner().edits(thread).archived(true).locked(true).done();
    theo.edits(thread).archived(false).isRefused("missing_permission", MANAGE_THREADS);
    theo.tries(() -> theo.says("No", thread.id())).isRefused("missing_permission", MANAGE_THREADS);
    guild.owner().edits(thread).archived(false).done();
  }

  @Test
  void silenceArchives() {
    var thread = ines.begins("Leeks", general);
    ines.edits(thread).archivedAfter(60).done();
    var ever = ines.begins("Rules", general);
    ines.edits(ever).archivedAfter(0).done();
    pass(40);
    theo.says("Still here", thread.id());

    pass(40);
    assertThat(ines.seesThreads(guild)).containsExactly("Leeks", "Rules");

    pass(21);
    assertThat(ines.seesThreads(guild)).containsExactly("Rules");
    assertThat(guild.log()).endsWith("THREAD_UPDATE");
    pass(60 * 24 * 30);
    assertThat(ines.seesThreads(guild)).containsExactly("Rules");
  }

  @Test
  void anArchivedThreadIsHiddenFromWhomItWasHiddenFrom() {
    var thread = ines.begins("Leeks", general);
    ines.says("Fine", thread.id());
    guild.overwrite(thread.id(), theo, PermissionSet.NONE, PermissionSet.of(VIEW_CHANNEL));
    ines.archives(thread);

    theo.tries(() -> theo.reads(thread.id())).isRefused("unknown_channel");
    assertThat(page(theo, Optional.empty(), 10).threads()).isEmpty();
    assertThat(theo.reads(general).getFirst().thread()).isNull();
    assertThat(ines.reads(general).getFirst().thread()).isNotNull();
  }

  @Test
  void anArchivedThreadTakesNoOverwrite() {
    var thread = ines.begins("Leeks", general);
    ines.archives(thread);

    theo.triesTo(
            () ->
                guild.overwrite(
                    thread.id(), theo, PermissionSet.NONE, PermissionSet.of(VIEW_CHANNEL)))
        .isRefused("thread_archived");
  }

  @Test
  void archivedThreadsComeInPages() {
    for (int i = 0; i < 5; i++) {
      var thread = ines.begins("Thread " + i, general);
      world.clock().pass(Duration.ofMinutes(1));
      ines.archives(thread);
    }

    var first = archived(2);
    assertThat(first.threads()).extracting(Channel::name).containsExactly("Thread 4", "Thread 3");
    assertThat(first.hasMore()).isTrue();
    var last = Archiving.state(first.threads().getLast()).archiveTimestamp();
    var second = page(ines, Optional.of(last), 10);
    assertThat(second.threads())
        .extracting(Channel::name)
        .containsExactly("Thread 2", "Thread 1", "Thread 0");
    assertThat(second.hasMore()).isFalse();
  }

  @Test
  void manyWhoWriteAtOnceOpenItOnce() throws Exception {
    var thread = ines.begins("Leeks", general);
    ines.archives(thread);
    int seen = guild.log().size();

    var went = AtOnce.atOnce(8, () -> theo.tries(() -> theo.says("I!", thread.id())).wentWell());

    assertThat(went).containsOnly(true);
    assertThat(guild.logAfter(seen)).filteredOn("THREAD_UPDATE"::equals).hasSize(1);
    assertThat(world.chat().readChannels().one(ines.actor(), thread.id()).messageCount())
        .isEqualTo(8);
  }

  private void pass(int minutes) {
    world.clock().pass(Duration.ofMinutes(minutes));
    world.chat().archiveThreads().run();
  }

  private ThreadPage archived(int limit) {
    return page(ines, Optional.empty(), limit);
  }

  private ThreadPage page(Person reader, Optional<Instant> before, int limit) {
    return world
        .chat()
        .readThreads()
        .archived(reader.actor(), general, ThreadKind.PUBLIC, before, limit);
  }
}
