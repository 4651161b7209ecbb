package chat.tempest.cluster;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** News that waits to be sent. Whoever puts it there never waits. */
final class Outbox {
  private static final int CAPACITY = 16_384;
  private static final int AT_ONCE = 512;

  private final BlockingQueue<News> waiting = new LinkedBlockingQueue<>(CAPACITY);
  private final AtomicBoolean overflowed = new AtomicBoolean();

  /** Whether there was room. */
  boolean put(News news) {
    boolean taken = waiting.offer(news);
    if (!taken) {
      overflowed.set(true);
    }
    return taken;
  }

  /** The next pieces, in their order; none where there are none for so long. */
  List<News> take(Duration patience) throws InterruptedException {
    var batch = new ArrayList<News>();
    var first = waiting.poll(patience.toMillis(), TimeUnit.MILLISECONDS);
    if (first != null) {
      batch.add(first);
      waiting.drainTo(batch, AT_ONCE - 1);
    }
    return batch;
  }

  /** Whether something found no room since this was asked last. */
  boolean hasOverflowed() {
    return overflowed.getAndSet(false);
  }

  boolean isEmpty() {
    return waiting.isEmpty();
  }
}
