package chat.tempest.db;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Hands events to one subscriber in the order of their streams. For one thread. */
final class Delivery {
  private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

  /** An event that was overtaken is reported within this time; else it is read from the log. */
  private static final Duration GAP_MAY_LAST = Duration.ofSeconds(2);

  private static final Duration BETWEEN_TRIES = Duration.ofMillis(500);

  /** By so many places at most transactions overtake each other. */
  private static final int OVERTAKEN = 1_000;

  /** As many events as a client's resume may have. */
  private static final int MISSED = 10_000;

  private final Consumer<LoggedEvent> subscriber;
  private final LogReader log;
  private final LongAdder failures;
  private final LongAdder readFromLog;
  private final Instant since;
  private final Map<Long, StreamOrder> orders = new HashMap<>();

  /** Since when a stream has a gap, in nanoseconds. */
  private final Map<StreamOrder, Long> gaps = new HashMap<>();

  Delivery(
      Consumer<LoggedEvent> subscriber, LogReader log, LongAdder failures, LongAdder readFromLog) {
    this.subscriber = subscriber;
    this.log = log;
    this.failures = failures;
    this.readFromLog = readFromLog;
    since = log.clock();
  }

  void receive(LoggedEvent event) throws InterruptedException {
    var order = order(event.stream(), event.seq(), OVERTAKEN);
    deliver(order.take(event));
    noteGap(order);
  }

  boolean hasGaps() {
    return !gaps.isEmpty();
  }

  void fillOldGaps() {
    long now = System.nanoTime();
    for (var gap : List.copyOf(gaps.entrySet())) {
      if (now - gap.getValue() >= GAP_MAY_LAST.toNanos()) {
        gaps.put(gap.getKey(), now);
        fill(gap.getKey());
      }
    }
  }

  /** Reads from the log what was never received, up to place {@code seq} at least. */
  void catchUp(long stream, long seq) throws InterruptedException {
    var order = order(stream, seq, MISSED);
    if (order.due() <= seq) {
      fill(order);
    }
  }

  /** A stream's first event may have overtaken others that were committed since we subscribed. */
  private StreamOrder order(long stream, long seq, int lookBack) throws InterruptedException {
    var known = orders.get(stream);
    while (known == null) {
      try {
        long first = seq == 1 ? 1 : log.firstSince(stream, seq, since, lookBack);
        known = new StreamOrder(stream, first);
        orders.put(stream, known);
      } catch (RuntimeException e) {
        failures.increment();
        LOG.error("The beginning of stream {} could not be read; trying again.", stream, e);
        Thread.sleep(BETWEEN_TRIES);
      }
    }
    return known;
  }

  private void noteGap(StreamOrder order) {
    if (order.hasGap()) {
      gaps.putIfAbsent(order, System.nanoTime());
    } else {
      gaps.remove(order);
    }
  }

  private void fill(StreamOrder order) {
    try {
      read(order);
      noteGap(order);
    } catch (RuntimeException e) {
      gaps.putIfAbsent(order, System.nanoTime());
      failures.increment();
      LOG.error("Stream {} could not be read from the log; trying again.", order.stream(), e);
    }
  }

  private void read(StreamOrder order) {
    var page = log.from(order.stream(), order.due());
    while (!page.isEmpty()) {
      page.forEach(event -> deliver(read(order, event)));
      page = log.from(order.stream(), page.getLast().seq() + 1);
    }
    if (order.hasGap()) {
      failures.increment();
      LOG.error("The log does not hold place {} of stream {}.", order.due(), order.stream());
      deliver(order.skipGap());
    }
  }

  private List<LoggedEvent> read(StreamOrder order, LoggedEvent event) {
    if (order.isNew(event)) {
      readFromLog.increment();
    }
    return order.take(event);
  }

  private void deliver(List<LoggedEvent> events) {
    for (var event : events) {
      try {
        subscriber.accept(event);
      } catch (RuntimeException | Error e) {
        failures.increment();
        LOG.error("A subscriber failed at {} of {}.", event.seq(), event.stream(), e);
      }
    }
  }
}
