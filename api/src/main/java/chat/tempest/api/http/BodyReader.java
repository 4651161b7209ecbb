package chat.tempest.api.http;

import chat.tempest.core.Problem;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/** Reads a body into memory, up to a limit. */
final class BodyReader {
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final Buffer read = Buffer.buffer();
  private final int limit;

  private BodyReader(int limit) {
    this.limit = limit;
  }

  /**
   * Called on a virtual thread; the request is paused until then.
   *
   * @param limit in bytes
   * @throws Problem.TooLarge where it is longer
   */
  static byte[] read(Exchange exchange, int limit) {
    Bodies.refuseIfAnnouncedLarger(exchange.request(), limit);
    var reader = new BodyReader(limit);
    exchange.context().runOnContext(now -> reader.follow(exchange.request()));
    return Await.body(reader.whole, PATIENCE);
  }

  private void follow(HttpServerRequest request) {
    request.exceptionHandler(Bodies.failing(whole));
    request.handler(this::take);
    request.endHandler(end -> whole.complete(read.getBytes()));
    request.resume();
  }

  private void take(Buffer chunk) {
    if (read.length() + chunk.length() > limit) {
      whole.completeExceptionally(Bodies.tooLarge(limit));
    } else if (!whole.isDone()) {
      read.appendBuffer(chunk);
    }
  }
}
