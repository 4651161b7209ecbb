package chat.tempest.api.http;

import chat.tempest.core.Problem;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpServerRequest;
import java.util.concurrent.CompletableFuture;

/** What the readers of bodies share. */
final class Bodies {
  private Bodies() {}

  /** Spares the client the sending, where it says beforehand how long the body is. */
  static void refuseIfAnnouncedLarger(HttpServerRequest request, long limit) {
    var announced = request.getHeader("Content-Length");
    if (announced != null && Long.parseLong(announced) > limit) {
      throw tooLarge(limit);
    }
  }

  static Problem tooLarge(long limit) {
    return Problem.tooLarge("The body may hold " + limit + " bytes at most.");
  }

  /** The client went away in the middle. */
  static Handler<Throwable> failing(CompletableFuture<?> coming) {
    return gone -> coming.completeExceptionally(new Gone());
  }
}
