package chat.tempest.cluster;

import java.util.concurrent.atomic.LongAdder;

/** What went over the line since the start, in pieces of news. */
public final class Counts {
  private final LongAdder published = new LongAdder();
  private final LongAdder dropped = new LongAdder();
  private final LongAdder received = new LongAdder();
  private final LongAdder missed = new LongAdder();

  void addPublished(int pieces) {
    published.add(pieces);
  }

  void addDropped(int pieces) {
    dropped.add(pieces);
  }

  void addReceived(int pieces) {
    received.add(pieces);
  }

  void addMissed() {
    missed.increment();
  }

  public long published() {
    return published.sum();
  }

  /** Not sent: Redis was away, or there was no room to wait for it. */
  public long dropped() {
    return dropped.sum();
  }

  public long received() {
    return received.sum();
  }

  /** How often something may have been missed: a lost parcel, a new node, a line that was cut. */
  public long missed() {
    return missed.sum();
  }
}
