package chat.tempest.bench.load;

import chat.tempest.auth.testing.TestClient;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/** Somebody who sends the messages that fall to them, each when it is due or late after that. */
record Sender(TestClient person, List<String> channels) {
  /** As long as people write. */
  private static final String WORDS =
      "The tide is in at half past four, so whoever wants to come along should be at the pier.";

  /** Sends every {@code step}-th message of the phase. */
  void send(Ledger ledger, int first, int step) {
    var schedule = ledger.schedule();
    for (int message = first; message < schedule.messages(); message += step) {
      awaitDue(schedule.due(message));
      post(ledger, message);
    }
  }

  private static void awaitDue(long due) {
    for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
      LockSupport.parkNanos(left);
    }
  }

  private void post(Ledger ledger, int message) {
    var path = "/channels/" + channels.get(message % channels.size()) + "/messages";
    try {
      var answer = person.post(path, body(ledger.nonce(message)));
      if (answer.status() == 200) {
        ledger.accepted(message, System.nanoTime());
      } else {
        ledger.refused(answer.toString());
      }
    } catch (RuntimeException e) {
      ledger.refused(e.toString());
    }
  }

  private static ObjectNode body(String nonce) {
    return JsonNodeFactory.instance.objectNode().put("content", WORDS).put("nonce", nonce);
  }
}
