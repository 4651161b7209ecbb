package chat.tempest.db;

import java.util.List;
import java.util.Map;
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
  private final LongAdder readFromLog = new LongAdder();
  private volatile Consumer<List<LoggedEvent>> relay = _ -> {};

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
    var delivery = new Delivery(subscriber, log, failures, readFromLog);
    var subscription = new Subscription(delivery, subscriptions::remove);
    subscriptions.add(subscription);
    return subscription;
  }

  /**
   * Has what this process commits told to other nodes too.
   *
   * @param others called on the thread that committed; must not block
   */
  public void relayTo(Consumer<List<LoggedEvent>> others) {
    relay = others;
  }

  /** Takes the events of one transaction of this process; never blocks. */
  @Override
  public void accept(List<LoggedEvent> events) {
    receive(events);
    relay.accept(events);
  }

  /** Takes events that another node committed; never blocks. */
  public void receive(List<LoggedEvent> events) {
    for (var subscription : subscriptions) {
      events.forEach(subscription::offer);
    }
  }

  /**
   * Takes heads of streams as the log has them: subscribers that were not told as much read what
   * they miss. Never blocks.
   */
  void receiveHeads(Map<Long, Long> heads) {
    if (!heads.isEmpty()) {
      subscriptions.forEach(subscription -> subscription.offer(heads));
    }
  }

  /** Events that subscribers had to read from the log, since the start. */
  public long readFromLog() {
    return readFromLog.sum();
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
