package chat.tempest.db;

import java.time.Duration;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the event log from growing for ever. Whatever is younger than {@link #KEPT} stays, so every
 * client that comes back within that time can resume; a stream's head is never forgotten.
 */
public final class EventRetention {
  /** Far above the five minutes that the protocol promises. */
  public static final Duration KEPT = Duration.ofHours(24);

  private static final Logger LOG = LoggerFactory.getLogger(EventRetention.class);
  private static final Duration BETWEEN = Duration.ofMinutes(10);
  private static final int BATCH = 5_000;

  /** In small transactions, so that no vacuum waits long; by the clock that dated the events. */
  private static final String DELETE =
      """
      DELETE FROM events e
      USING (
        SELECT stream_id, seq FROM events
        WHERE created_at < now() - make_interval(secs => :seconds)
        LIMIT :batch) AS old
      WHERE e.stream_id = old.stream_id AND e.seq = old.seq
      """;

  private final Jdbi jdbi;

  EventRetention(Jdbi jdbi) {
    this.jdbi = jdbi;
  }

  /** Deletes all that is too old, and says how many events that were. */
  public long sweep() {
    long total = 0;
    for (int deleted = BATCH; deleted == BATCH; total += deleted) {
      deleted = deleteBatch();
    }
    return total;
  }

  private int deleteBatch() {
    return jdbi.withHandle(
        handle ->
            handle
                .createUpdate(DELETE)
                .bind("seconds", (double) KEPT.toSeconds())
                .bind("batch", BATCH)
                .execute());
  }

  /** Sweeps now and every ten minutes, until closed. */
  public AutoCloseable start() {
    var thread = Thread.ofVirtual().name("event-retention").start(this::run);
    return thread::interrupt;
  }

  private void run() {
    while (!Thread.currentThread().isInterrupted()) {
      try {
        sweep();
        Thread.sleep(BETWEEN);
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.error("The event log was not swept; the next try is in {}.", BETWEEN, e);
        pause();
      }
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
