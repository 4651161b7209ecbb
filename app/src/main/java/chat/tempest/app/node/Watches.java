package chat.tempest.app.node;

import chat.tempest.auth.token.RevocationWatch;
import chat.tempest.db.LogWatch;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks into the database for what no other node told of: each second, and at once where messages
 * were missed. A look that takes long is followed by a longer pause, so that it never costs more
 * than a fiftieth of a connection's time.
 */
final class Watches implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watches.class);
  private static final Duration EVERY = Duration.ofSeconds(1);
  private static final int PAUSE_IN_LOOKS = 50;
  private static final Duration CLOSE_WAITS = Duration.ofSeconds(5);

  /** Revocations are looked for so often though nothing is known to have been missed. */
  private static final Duration REVOCATIONS_EVERY = Duration.ofMinutes(1);

  private final LogWatch log;
  private final RevocationWatch revocations;
  private final BooleanSupplier joined;
  private final Runnable also;
  private final Semaphore missed = new Semaphore(0);
  private final Thread thread;
  private volatile boolean closed;
  private long revocationsAt = System.nanoTime();

  /**
   * @param joined whether other nodes are heard now
   * @param also done each time
   */
  Watches(LogWatch log, RevocationWatch revocations, BooleanSupplier joined, Runnable also) {
    this.log = log;
    this.revocations = revocations;
    this.joined = joined;
    this.also = also;
    thread = Thread.ofVirtual().name("node-watch").unstarted(this::run);
  }

  void start() {
    thread.start();
  }

  /** Something may have been missed: look now. */
  void missed() {
    missed.release();
  }

  private void run() {
    boolean urgent = await(EVERY);
    while (!closed) {
      long begun = System.nanoTime();
      attempt(urgent || !joined.getAsBoolean());
      long took = System.nanoTime() - begun;
      urgent = await(Duration.ofNanos(Math.max(EVERY.toNanos(), PAUSE_IN_LOOKS * took)));
    }
  }

  private boolean await(Duration pause) {
    try {
      boolean woken = missed.tryAcquire(pause.toNanos(), TimeUnit.NANOSECONDS);
      missed.drainPermits();
      return woken;
    } catch (InterruptedException e) {
      closed = true;
      return false;
    }
  }

  /** The database may be away for a while; the next time all of it is found. */
  private void attempt(boolean urgent) {
    try {
      also.run();
      look(urgent);
    } catch (RuntimeException e) {
      LOG.error("What other nodes did could not be looked for; the next try follows.", e);
    }
  }

  private void look(boolean urgent) {
    if (urgent) {
      log.catchUp();
    } else {
      log.look();
    }
    if (urgent || System.nanoTime() - revocationsAt > REVOCATIONS_EVERY.toNanos()) {
      revocations.look();
      revocationsAt = System.nanoTime();
    }
  }

  /** The look that is under way is finished: the database is to be closed after it. */
  @Override
  public void close() {
    closed = true;
    missed.release();
    try {
      thread.join(CLOSE_WAITS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
