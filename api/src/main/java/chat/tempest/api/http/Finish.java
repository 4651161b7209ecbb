package chat.tempest.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;

/** Writes an answer, and deals with what of the request was never read. Runs on the event loop. */
final class Finish {
  /** So much is read and dropped for a client that still sends: else it never sees the answer. */
  private static final long MOST_DRAINED = 32L * 1024 * 1024;

  private final HttpServerRequest request;
  private long drained;

  private Finish(HttpServerRequest request) {
    this.request = request;
  }

  static void write(HttpServerRequest request, Answer answer) {
    var response = request.response();
    if (response.closed() || response.ended()) {
      return;
    }
    response.setStatusCode(answer.status());
    answer.headers().forEach(response::putHeader);
    content(response, answer.content());
    new Finish(request).drain();
  }

  private static void content(HttpServerResponse response, Answer.Content content) {
    switch (content) {
      case Answer.None() -> response.end();
      case Answer.Bytes(byte[] bytes) -> response.end(Buffer.buffer(bytes));
      case Answer.FilePart part ->
          response
              .sendFile(part.file().toString(), part.offset(), part.length())
              .onFailure(gone -> response.reset());
    }
  }

  private void drain() {
    if (request.isEnded()) {
      return;
    }
    request.exceptionHandler(gone -> {});
    request.handler(
        chunk -> {
          drained += chunk.length();
          if (drained > MOST_DRAINED) {
            request.connection().close();
          }
        });
    request.resume();
  }
}
