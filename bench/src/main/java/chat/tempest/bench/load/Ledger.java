package chat.tempest.bench.load;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/** What was sent in one phase, and who got it when. */
final class Ledger {
  private static final int FOREIGN = -1;

  private final String name;
  private final Schedule schedule;
  private final List<Page> pages = new ArrayList<>();

  /** Which message stands at a place of the stream. */
  private final ConcurrentHashMap<Long, Integer> messages = new ConcurrentHashMap<>();

  private final Latencies deliveries = new Latencies();
  private final Latencies answers = new Latencies();
  private final Semaphore delivered = new Semaphore(0);
  private final LongAdder duplicates = new LongAdder();
  private final LongAdder outOfOrder = new LongAdder();
  private final AtomicInteger accepted = new AtomicInteger();
  private final AtomicReference<@Nullable String> refusal = new AtomicReference<>();

  /**
   * @param name begins the nonces of its messages: its own for every phase of every run
   */
  Ledger(String name, Schedule schedule, int receivers) {
    this.name = name;
    this.schedule = schedule;
    for (int i = 0; i < receivers; i++) {
      pages.add(new Page());
    }
  }

  /** What one receiver got; touched by that receiver's event loop alone. */
  private static final class Page {
    final BitSet got = new BitSet();
    long last;
  }

  /** What went wrong in a phase; all of it zero and nothing where nothing did. */
  record Faults(
      int refused, @Nullable String refusal, long lost, long duplicates, long outOfOrder) {
    boolean none() {
      return refused + lost + duplicates + outOfOrder == 0;
    }
  }

  Schedule schedule() {
    return schedule;
  }

  String nonce(int message) {
    return name + message;
  }

  void accepted(int message, long now) {
    answers.add(schedule.due(message), now);
    accepted.incrementAndGet();
  }

  void refused(String why) {
    refusal.compareAndSet(null, why);
  }

  /** A frame came to a receiver, on its event loop. */
  void arrived(int receiver, byte[] frame, long now) {
    long seq = MessageFrame.seq(frame);
    if (seq < 0) {
      return;
    }
    int message = messages.computeIfAbsent(seq, _ -> messageIn(frame));
    if (message != FOREIGN) {
      enter(pages.get(receiver), seq, message, now);
    }
  }

  private void enter(Page page, long seq, int message, long now) {
    if (page.got.get(message)) {
      duplicates.increment();
      return;
    }
    if (seq < page.last) {
      outOfOrder.increment();
    }
    page.last = seq;
    page.got.set(message);
    deliveries.add(schedule.due(message), now);
    delivered.release();
  }

  private int messageIn(byte[] frame) {
    var nonce = MessageFrame.nonce(frame);
    return nonce != null && nonce.startsWith(name)
        ? Integer.parseInt(nonce.substring(name.length()))
        : FOREIGN;
  }

  /** Waits until everything that was accepted has come to everybody, or for some time. */
  void awaitDeliveries(int seconds) throws InterruptedException {
    int expected = expected();
    if (delivered.tryAcquire(expected, seconds, TimeUnit.SECONDS)) {
      delivered.release(expected);
    }
  }

  private int expected() {
    return accepted.get() * pages.size();
  }

  int acceptedCount() {
    return accepted.get();
  }

  int deliveredCount() {
    return delivered.availablePermits();
  }

  Faults faults() {
    return new Faults(
        schedule.messages() - accepted.get(),
        refusal.get(),
        Math.max(0, expected() - deliveredCount()),
        duplicates.sum(),
        outOfOrder.sum());
  }

  Latencies.Summary deliveryTimes() {
    return deliveries.summary();
  }

  Latencies.Summary answerTimes() {
    return answers.summary();
  }
}
