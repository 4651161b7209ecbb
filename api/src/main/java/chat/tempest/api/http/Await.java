package chat.tempest.api.http;

import chat.tempest.core.Problem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Waits on a virtual thread for what an event loop will bring. */
final class Await {
  private Await() {}

  /**
   * @throws Refused where it takes longer
   */
  static <T> T body(CompletableFuture<T> coming, Duration atMost) {
    try {
      return coming.get(atMost.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException tooSlow) {
      throw Refused.slowBody();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw Problem.unavailable("The server is stopping.");
    } catch (ExecutionException failed) {
      throw switch (failed.getCause()) {
        case null -> new IllegalStateException(failed);
        case Problem problem -> problem;
        case Refused refused -> refused;
        case Gone gone -> gone;
        case IOException io -> new UncheckedIOException(io);
        default -> new IllegalStateException("the body could not be read", failed.getCause());
      };
    }
  }
}
