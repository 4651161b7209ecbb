package chat.tempest.api.http;

import chat.tempest.api.problem.ProblemDocument;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;

/** What only the edge refuses, and no deed can. */
final class Refused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient ProblemDocument document;

  private Refused(ProblemDocument document) {
    super(document.detail(), null, false, false);
    this.document = document;
  }

  ProblemDocument document() {
    return document;
  }

  static Refused method(String allowed) {
    return new Refused(
        ProblemDocument.of(
                405, "Method Not Allowed", "method_not_allowed", "This path takes " + allowed + ".")
            .withHeader("Allow", allowed));
  }

  static Refused mediaType(String accepted) {
    return new Refused(
        ProblemDocument.of(
            415,
            "Unsupported Media Type",
            "unsupported_media_type",
            "The body must be " + accepted + "."));
  }

  static Refused slowBody() {
    return new Refused(
        ProblemDocument.of(
            408, "Request Timeout", "slow_body", "The body did not arrive in time."));
  }

  static Refused foreignOrigin() {
    return new Refused(
        ProblemDocument.of(
            403, "Forbidden", "foreign_origin", "Pages of other origins may not call this."));
  }

  /**
   * @param fault of the decoder of HTTP
   */
  static Refused unreadable(Throwable fault) {
    return new Refused(
        switch (fault) {
          case TooLongHttpLineException line ->
              ProblemDocument.of(414, "URI Too Long", "uri_too_long", "The address is too long.");
          case TooLongHttpHeaderException header ->
              ProblemDocument.of(
                  431,
                  "Request Header Fields Too Large",
                  "headers_too_large",
                  "The headers are too long.");
          default ->
              ProblemDocument.of(
                  400, "Bad Request", "malformed_request", "That is no request of HTTP/1.1.");
        });
  }

  static Refused range(long size) {
    return new Refused(
        ProblemDocument.of(
                416, "Range Not Satisfiable", "invalid_range", "The file is shorter than that.")
            .withHeader("Content-Range", "bytes */" + size));
  }
}
