package chat.tempest.db;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.jdbi.v3.core.Jdbi;

/**
 * Tells what was committed to whoever subscribed. Each subscriber gets every event of a stream once
 * and in the order of the stream, though transactions that committed one after the other may report
 * in another order: what comes early is held back, and a gap that stays is filled from the log.
 *
 * <p>Each subscriber has a thread and a mailbox of its own: one that is slow or throws never keeps
 * the others, nor the committing thread, waiting.
 */
public final class EventBus implements Consumer<List<LoggedEvent>>, AutoCloseable {
  private final LogReader log;
  private final List<Subscription> subscriptions = new CopyOnWriteArrayList<>();
  private final LongAdder failures = new LongAdder();

  EventBus(Jdbi jdbi, EventLog log) {
    this.log = new LogReader(jdbi, log);
  }

  /**
   * Subscribes from now on: what transactions that begin later commit is delivered. To be called
   * before the process takes requests.
   *
   * @param subscriber called on one thread, one event at a time; what it throws is logged and
   *     counted, and the next event follows
   */
  public Subscription subscribe(Consumer<LoggedEvent> subscriber) {
    var delivery = new Delivery(subscriber, log, failures);
    var subscription = new Subscription(delivery, subscriptions::remove);
    subscriptions.add(subscription);
    return subscription;
  }

  /** Takes the events of one transaction; never blocks. */
  @Override
  public void accept(List<LoggedEvent> events) {
    for (var subscription : subscriptions) {
      events.forEach(subscription::offer);
    }
  }

  /** How often a subscriber threw or events could not be delivered, since the start. */
  public long failures() {
    return failures.sum();
  }

  /** Delivers what is there and ends all subscriptions. */
  @Override
  public void close() {
    subscriptions.forEach(Subscription::close);
  }
}
