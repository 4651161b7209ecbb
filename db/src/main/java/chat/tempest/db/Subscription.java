package chat.tempest.db;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One subscriber of the {@link EventBus}: its mailbox and its thread. */
public final class Subscription implements AutoCloseable {
  /** Events that wait for a slow subscriber; what is beyond is read from the log later. */
  static final int MAILBOX = 65_536;

  private static final Duration GLANCE = Duration.ofMillis(100);
  private static final Duration CLOSE_WAITS = Duration.ofSeconds(5);

  private final Delivery delivery;
  private final Consumer<Subscription> ended;
  private final BlockingQueue<Letter> mailbox = new LinkedBlockingQueue<>(MAILBOX);

  /** Streams with events that may never have come into the mailbox, and the last place of those. */
  private final Map<Long, Long> behind = new ConcurrentHashMap<>();

  private final Thread thread;
  private volatile boolean closed;

  /** What lies in the mailbox; without an event it only wakes the thread. */
  private record Letter(@Nullable LoggedEvent event) {}

  Subscription(Delivery delivery, Consumer<Subscription> ended) {
    this.delivery = delivery;
    this.ended = ended;
    thread = Thread.ofVirtual().name("event-subscription").start(this::run);
  }

  void offer(LoggedEvent event) {
    if (!mailbox.offer(new Letter(event))) {
      behind.merge(event.stream(), event.seq(), Math::max);
      wake();
    }
  }

  /** The log holds so much of these streams. */
  void offer(Map<Long, Long> heads) {
    heads.forEach((stream, head) -> behind.merge(stream, head, Math::max));
    wake();
  }

  /** Of no use only where the mailbox is full: then the thread is awake. */
  private void wake() {
    var _ = mailbox.offer(new Letter(null));
  }

  /** Delivers what lies in the mailbox, waiting at most 5 s for that, and ends. */
  @Override
  public void close() {
    ended.accept(this);
    closed = true;
    wake();
    try {
      if (!Thread.currentThread().equals(thread)) {
        thread.join(CLOSE_WAITS);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    try {
      while (!closed || !mailbox.isEmpty()) {
        receive();
        delivery.fillOldGaps();
        catchUp();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void receive() throws InterruptedException {
    var letter =
        delivery.hasGaps()
            ? mailbox.poll(GLANCE.toMillis(), TimeUnit.MILLISECONDS)
            : mailbox.take();
    if (letter != null && letter.event() != null) {
      delivery.receive(letter.event());
    }
  }

  private void catchUp() throws InterruptedException {
    if (mailbox.isEmpty()) {
      for (var missed : List.copyOf(behind.entrySet())) {
        behind.remove(missed.getKey(), missed.getValue());
        delivery.catchUp(missed.getKey(), missed.getValue());
      }
    }
  }
}
