package chat.tempest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.frame.CloseCode;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.frame.ServerOp.Ready;
import chat.tempest.protocol.frame.ServerOp.Resumed;
import chat.tempest.protocol.wire.WireCodec;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** One client that does not read delays nobody, is let go of, and loses nothing. */
@ExtendWith(TestDatabase.class)
class SlowClientTest {
  private static final int MESSAGES = 600;

  /** 12 kB each: more in all than the kernel's buffers and the queue of one client hold. */
  private static final String LONG = "語".repeat(3_990);

  private static final long QUEUE_BYTES = 256 << 10;

  private final Database database;

  SlowClientTest(Database database) {
    this.database = database;
  }

  @Test
  void isClosedWithACodeToResumeFromWhileTheOthersHearEverything() {
    try (var world = new World(database, SlowClientTest::withShortQueue)) {
      var anna = world.citizen("Anna");
      var bert = world.citizen("Bert");
      var place = anna.founds("Pier");
      anna.invites(bert, place);
      var general = anna.general(place);
      try (var slow = bert.identifies();
          var quick = anna.identifies()) {
        var ready = slow.hears(Ready.class);
        quick.hears(Ready.class);
        slow.stopsReading();

        IntStream.range(0, MESSAGES).forEach(i -> anna.says(general, i + LONG));

        assertThat(messages(quick.hearsEventsUntil(SlowClientTest::isLast))).isEqualTo(all());
        assertThat(world.metric("slow.clients")).isEqualTo(1);

        slow.readsAgain();
        assertThat(slow.closeCode()).isEqualTo(CloseCode.TOO_SLOW.number());
        var store = new Store(ready);
        var heard = events(slow.heardSoFar()).stream().filter(store::apply).toList();
        assertThat(heard).hasSizeLessThan(MESSAGES);
        assertThat(messages(withTheRest(bert, ready, store, heard))).isEqualTo(all());
      }
    }
  }

  private static List<Dispatch> withTheRest(
      Citizen who, Ready ready, Store store, List<Dispatch> heard) {
    var all = new ArrayList<>(heard);
    try (var client = who.resumes(ready.sessionId(), store.cursors())) {
      for (var op = client.next(); !(op instanceof Resumed); op = client.next()) {
        events(List.of(op)).stream().filter(store::apply).forEach(all::add);
      }
    }
    return all;
  }

  private static List<Dispatch> events(List<ServerOp> ops) {
    return ops.stream().filter(Dispatch.class::isInstance).map(Dispatch.class::cast).toList();
  }

  private static List<Integer> messages(List<Dispatch> events) {
    return events.stream().filter(SlowClientTest::isLong).map(SlowClientTest::number).toList();
  }

  private static boolean isLong(Dispatch event) {
    return event.type().equals("MESSAGE_CREATE") && content(event).endsWith(LONG);
  }

  private static boolean isLast(Dispatch event) {
    return isLong(event) && number(event) == MESSAGES - 1;
  }

  private static int number(Dispatch event) {
    return Integer.parseInt(content(event).replace(LONG, ""));
  }

  private static String content(Dispatch event) {
    return WireCodec.decode(event.data(), Message.class).content();
  }

  private static List<Integer> all() {
    return IntStream.range(0, MESSAGES).boxed().toList();
  }

  private static GatewayConfig withShortQueue(GatewayConfig usual) {
    return new GatewayConfig(
        usual.publicOrigin(),
        usual.heartbeatInterval(),
        usual.identifyWithin(),
        QUEUE_BYTES,
        usual.presenceGrace(),
        usual.drainFor());
  }
}
