package chat.tempest.gateway.session;

import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a few reads through at a time, so that a storm of beginning sessions leaves the database's
 * connections to others. Held for single reads alone, never while waiting for a client.
 */
public final class Gate {
  private final Semaphore places;

  public Gate(int atOnce) {
    places = new Semaphore(atOnce, true);
  }

  <T> T pass(Supplier<T> read) {
    places.acquireUninterruptibly();
    try {
      return read.get();
    } finally {
      places.release();
    }
  }
}
