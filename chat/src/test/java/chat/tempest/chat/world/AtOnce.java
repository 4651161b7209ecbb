package chat.tempest.chat.world;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Many who do the same at the same moment. */
public final class AtOnce {
  private AtOnce() {}

  /** What each of them got, in any order. */
  public static <T> List<T> atOnce(int times, Callable<T> deed) throws Exception {
    var start = new CountDownLatch(1);
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var running = new ArrayList<Future<T>>();
      for (int i = 0; i < times; i++) {
        running.add(
            threads.submit(
                () -> {
                  start.await();
                  return deed.call();
                }));
      }
      start.countDown();
      var results = new ArrayList<T>();
      for (var each : running) {
        results.add(each.get());
      }
      return results;
    }
  }
}
