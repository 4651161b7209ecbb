package chat.tempest.db;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Puts the events of one stream in order: each once, none before those that stand before it. */
final class StreamOrder {
  private final long stream;
  private long due;
  private final SortedMap<Long, LoggedEvent> early = new TreeMap<>();

  /**
   * @param due the place that is to be delivered first
   */
  StreamOrder(long stream, long due) {
    this.stream = stream;
    this.due = due;
  }

  /** What can be delivered now that this event is here; nothing where it was seen before. */
  List<LoggedEvent> take(LoggedEvent event) {
    if (event.seq() >= due) {
      early.putIfAbsent(event.seq(), event);
    }
    return inOrder();
  }

  /** Whether it was neither delivered nor is it held back. */
  boolean isNew(LoggedEvent event) {
    return event.seq() >= due && !early.containsKey(event.seq());
  }

  long stream() {
    return stream;
  }

  /** The place that is awaited. */
  long due() {
    return due;
  }

  /** Whether events wait for one that stands before them. */
  boolean hasGap() {
    return !early.isEmpty();
  }

  /** Gives up what is missing before the first event that waits. */
  List<LoggedEvent> skipGap() {
    due = early.firstKey();
    return inOrder();
  }

  private List<LoggedEvent> inOrder() {
    var ready = new ArrayList<LoggedEvent>(1);
    while (!early.isEmpty() && early.firstKey() == due) {
      ready.add(early.remove(due));
      due++;
    }
    return ready;
  }
}
