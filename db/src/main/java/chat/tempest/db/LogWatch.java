package chat.tempest.db;

import java.util.HashMap;
import java.util.Map;

/**
 * Finds in the log what no other node told of: its message was lost, or there was nobody left to
 * send it. One statement, whatever the number of streams. For one thread.
 */
public final class LogWatch {
  private final LogReader log;
  private final EventBus bus;
  private String horizon;
  private Map<Long, Long> found = Map.of();

  LogWatch(LogReader log, EventBus bus) {
    this.log = log;
    this.bus = bus;
    horizon = log.horizon();
  }

  /**
   * Looks which streams moved, and tells the bus of those that the look before this one found: what
   * came by message meanwhile need not be read.
   */
  public void look() {
    var before = found;
    found = moved();
    bus.receiveHeads(before);
  }

  /** Looks, and tells the bus at once: messages were lost, or there are none. */
  public void catchUp() {
    var heads = new HashMap<>(found);
    heads.putAll(moved());
    found = Map.of();
    bus.receiveHeads(heads);
  }

  private Map<Long, Long> moved() {
    var moved = log.movedSince(horizon);
    horizon = moved.horizon();
    return moved.heads();
  }
}
