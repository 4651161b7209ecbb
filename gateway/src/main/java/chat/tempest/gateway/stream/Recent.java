package chat.tempest.gateway.stream;

import chat.tempest.db.LoggedEvent;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The last events of a stream, without a gap, so that late-comers need not ask the database. */
final class Recent {
  private static final int MOST = 256;
  private static final long MOST_BYTES = 1 << 20;

  private final Deque<LoggedEvent> events = new ArrayDeque<>();
  private long bytes;

  void add(LoggedEvent event) {
    events.addLast(event);
    bytes += event.data().length;
    while (events.size() > MOST || bytes > MOST_BYTES) {
      bytes -= events.removeFirst().data().length;
    }
  }

  void clear() {
    events.clear();
    bytes = 0;
  }

  /** All events after the cursor; empty where some of them are no longer here. */
  Optional<List<LoggedEvent>> after(long cursor) {
    if (events.isEmpty() || events.getFirst().seq() > cursor + 1) {
      return Optional.empty();
    }
    return Optional.of(events.stream().filter(event -> event.seq() > cursor).toList());
  }
}
