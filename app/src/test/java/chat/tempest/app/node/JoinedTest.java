package chat.tempest.app.node;

import static chat.tempest.cluster.Until.until;
import static java.util.stream.LongStream.rangeClosed;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.chat.presence.Presences;
import chat.tempest.cluster.Nodes;
import chat.tempest.cluster.TestRedis;
import chat.tempest.cluster.Topic;
import chat.tempest.core.DeviceId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.TestDatabase;
import chat.tempest.gateway.presence.NodePresence;
import chat.tempest.protocol.wire.WireCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Two nodes on one PostgreSQL and one Redis, both real. */
class JoinedTest {
  private static final List<Long> STREAMS = List.of(301L, 302L, 303L);

  private final TestRedis redis = TestRedis.start();
  private final TestNode here;
  private final TestNode there;

  JoinedTest() {
    var database = TestDatabase.freshConfig();
    here = new TestNode(database, redis);
    there = new TestNode(database, redis);
    until(() -> here.nodes.others() == 1 && there.nodes.others() == 1);
  }

  @AfterEach
  void close() {
    here.close();
    there.close();
    redis.close();
  }

  @Test
  void whatIsCommittedHereIsDeliveredThereInOrderAndOnce() {
    rangeClosed(1, 200).forEach(_ -> here.emit(301));

    until(() -> there.count() == 200);
    assertThat(there.places(301)).isEqualTo(rangeClosed(1, 200).boxed().toList());
    assertThat(here.places(301)).isEqualTo(there.places(301));
    assertThat(there.nodes.counts().received()).isGreaterThanOrEqualTo(200);
  }

  @Test
  void whileRedisIsAwayEventsComeLateButAllAndInOrder() {
    here.emit(301);
    until(() -> there.count() == 1);
    redis.kill();
    until(() -> !here.nodes.joined() && !there.nodes.joined());

    rangeClosed(1, 50).forEach(_ -> here.emit(301));
    rangeClosed(1, 50).forEach(_ -> there.emit(302));

    until(() -> here.count() == 101 && there.count() == 101);
    assertThatBothSawAllOnceAndInOrder(51, 50, 0);
  }

  @Test
  void whenRedisDiesUnderLoadAndComesBackNothingIsLostAndNothingComesTwice() {
    var emitted = new AtomicInteger();
    var writers = writers(600, emitted);
    until(() -> emitted.get() > 500);
    redis.kill();
    until(() -> emitted.get() > 1_300);
    redis.comeBack();
    writers.forEach(CompletableFuture::join);

    until(() -> here.count() == 2_400 && there.count() == 2_400);
    assertThatBothSawAllOnceAndInOrder(800, 800, 800);
    until(() -> here.nodes.joined() && there.nodes.joined());
  }

  /** Prints what it measured: on the machine that it runs on, with everything on that machine. */
  @Test
  void tenThousandEventsOfFourWritersOnBothNodesAreSeenByBoth() {
    long begun = System.nanoTime();
    writers(2_502, new AtomicInteger()).forEach(CompletableFuture::join);
    long written = System.nanoTime();
    until(() -> here.count() == 10_008 && there.count() == 10_008);

    assertThatBothSawAllOnceAndInOrder(3_336, 3_336, 3_336);
    report(written - begun);
  }

  @Test
  void aDeviceThatIsSignedOutHereIsSignedOutThere() {
    var ended = endedThere();
    here.auth.auth().revocations().announce(new DeviceId(77));

    until(() -> ended.contains(new DeviceId(77)));
  }

  @Test
  void aRevocationReachesTheOtherNodeThoughRedisIsAway() {
    var device = here.auth.person().signsUp("Ann").deviceId();
    var ended = endedThere();
    redis.kill();
    until(() -> !there.nodes.joined());

    here.database
        .transactions()
        .write(
            tx ->
                tx.update("UPDATE devices SET revoked_at = now(), revoked_for = 'logout'")
                    .execute());

    until(() -> ended.contains(device));
  }

  @Test
  void whoIsOnANodeThatDiesIsGoneWhenItIsNotHeardAnyMore() {
    var ann = new UserId(900);
    var doomed = new Nodes(redis.address(), TestNode.INSTALLATION);
    doomed.start();
    until(() -> doomed.joined() && here.nodes.others() == 2);
    var presence = new NodePresence(ann, "dnd", List.of(new GuildId(301)));
    var said = new PresenceRelay.Said(false, false, List.of(presence));
    doomed.publish(Topic.PRESENCES, () -> WireCodec.encode(said));
    until(() -> here.presences.statusOf(ann).equals("dnd"));

    doomed.close();

    until(() -> here.presences.statusOf(ann).equals(Presences.OFFLINE));
    assertThat(here.nodes.others()).isEqualTo(1);
  }

  private List<DeviceId> endedThere() {
    var ended = new CopyOnWriteArrayList<DeviceId>();
    there.auth.auth().revocations().subscribe(ended::add);
    return ended;
  }

  /** Two on each node, who write to the streams in turn. */
  private List<CompletableFuture<Void>> writers(int each, AtomicInteger emitted) {
    return IntStream.range(0, 4)
        .mapToObj(
            writer ->
                CompletableFuture.runAsync(
                    () -> write(writer % 2 == 0 ? here : there, each, emitted)))
        .toList();
  }

  private static void write(TestNode node, int events, AtomicInteger emitted) {
    for (int i = 0; i < events; i++) {
      node.emit(STREAMS.get(i % STREAMS.size()));
      emitted.incrementAndGet();
    }
  }

  private void assertThatBothSawAllOnceAndInOrder(int... heads) {
    for (int i = 0; i < heads.length; i++) {
      var all = rangeClosed(1, heads[i]).boxed().toList();
      assertThat(here.places(STREAMS.get(i))).isEqualTo(all);
      assertThat(there.places(STREAMS.get(i))).isEqualTo(all);
    }
  }

  private void report(long nanos) {
    var lags = lags();
    System.out.printf(
        "%d events committed in %d ms, %.0f/s; from node to node p50 %.1f ms, p99 %.1f ms;"
            + " read from the log %d%n",
        lags.size(),
        TimeUnit.NANOSECONDS.toMillis(nanos),
        lags.size() * 1e9 / nanos,
        lags.get(lags.size() / 2) / 1e6,
        lags.get(lags.size() * 99 / 100) / 1e6,
        here.database.bus().readFromLog() + there.database.bus().readFromLog());
  }

  /** Between the two nodes' deliveries of an event, sorted. */
  private List<Long> lags() {
    var lags = new ArrayList<Long>();
    for (long stream : STREAMS) {
      var one = here.seen(stream);
      var other = there.seen(stream);
      for (int i = 0; i < one.size(); i++) {
        lags.add(Math.abs(one.get(i).at() - other.get(i).at()));
      }
    }
    lags.sort(null);
    return lags;
  }
}
