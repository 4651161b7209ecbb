package chat.tempest.gateway.presence;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.presence.Presences;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.PresenceChanged;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What is heard from other nodes; what sessions do is told in SessionTest. */
class PresenceBoardTest {
  private static final UserId ANN = new UserId(900);
  private static final GuildId HARBOUR = new GuildId(1);
  private static final GuildId GARDEN = new GuildId(2);
  private static final long FIRST = 11;
  private static final long SECOND = 12;

  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Presences presences = new Presences();
  private final List<Ephemeral> told = new ArrayList<>();
  private final PresenceBoard board = new PresenceBoard(presences, told::add, timer, Duration.ZERO);

  @AfterEach
  void stop() {
    timer.shutdownNow();
  }

  @Test
  void whatNodesSayOfSomebodyIsOnePresence() {
    board.hear(FIRST, ann("online"));
    board.hear(SECOND, ann("idle"));
    assertThat(presences.statusOf(ANN)).isEqualTo("online");

    board.hear(SECOND, ann("dnd"));
    assertThat(presences.statusOf(ANN)).isEqualTo("dnd");
    board.hear(SECOND, ann("offline"));

    assertThat(told).containsExactly(is("online"), is("dnd"), is("online"));
  }

  @Test
  void whoeverIsInvisibleOnOneNodeIsOfflineForAll() {
    board.hear(FIRST, ann("online"));
    board.hear(SECOND, ann("invisible"));

    assertThat(presences.statusOf(ANN)).isEqualTo("offline");
    assertThat(told).containsExactly(is("online"), is("offline"));
  }

  @Test
  void whatANodeSaysTwiceIsToldOnce() {
    board.hear(FIRST, ann("online"));
    board.hearAll(FIRST, List.of(ann("online")));

    assertThat(told).containsExactly(is("online"));
  }

  @Test
  void whoIsMissingInAllThatANodeSaysIsThereNoLonger() {
    board.hear(FIRST, ann("online"));
    board.hearAll(FIRST, List.of(new NodePresence(new UserId(901), "idle", List.of())));

    assertThat(presences.statusOf(ANN)).isEqualTo("offline");
    assertThat(presences.statusOf(new UserId(901))).isEqualTo("idle");
  }

  @Test
  void whenANodeIsGoneThoseWhoWereOnlyThereAreGoneToo() {
    board.hear(FIRST, ann("online"));
    board.lapse(SECOND);
    assertThat(presences.statusOf(ANN)).isEqualTo("online");

    board.lapse(FIRST);

    assertThat(presences.statusOf(ANN)).isEqualTo("offline");
    assertThat(told).containsExactly(is("online"), is("offline"));
  }

  @Test
  void aGuildThatSomebodyCameIntoLaterHearsOfItWhenTheirNodeIsGone() {
    board.hear(FIRST, ann("online"));
    board.hear(new PresenceChanged(new Presence(GARDEN, ANN, "online")));

    board.lapse(FIRST);

    assertThat(told)
        .contains(is("offline"), new PresenceChanged(new Presence(GARDEN, ANN, "offline")));
  }

  /** A node that is asked for all may answer before a session that begins follows its guilds. */
  @Test
  void guildsThatANodeNamesLaterAreToldToo() {
    board.hearAll(FIRST, List.of(new NodePresence(ANN, "online", List.of())));
    board.hear(FIRST, ann("online"));
    board.hear(FIRST, ann("online"));

    assertThat(told).containsExactly(is("online"));
  }

  private static NodePresence ann(String status) {
    return new NodePresence(ANN, status, List.of(HARBOUR));
  }

  private static PresenceChanged is(String status) {
    return new PresenceChanged(new Presence(HARBOUR, ANN, status));
  }
}
