package chat.tempest.api.http;

import chat.tempest.chat.Reason;
import chat.tempest.core.Problem;
import io.vertx.core.http.HttpServerRequest;
import java.util.Optional;

/** Reads why somebody does something. Percent-encoded, since a header carries ASCII alone. */
final class ReasonHeader {
  private ReasonHeader() {}

  /**
   * @throws Problem.Invalid with the header's name, where it stands twice or does not fit
   */
  static Optional<Reason> read(HttpServerRequest request) {
    var given = request.headers().getAll(Reason.HEADER);
    if (given.isEmpty()) {
      return Optional.empty();
    }
    if (given.size() > 1) {
      throw Problem.invalid(Reason.HEADER, "there must be one such header");
    }
    return Optional.of(reason(given.getFirst()));
  }

  private static Reason reason(String raw) {
    if (raw.chars().anyMatch(c -> c > 0x7e)) {
      throw Problem.invalid(Reason.HEADER, "is to be percent-encoded");
    }
    try {
      return new Reason(Percent.decode(raw, ""));
    } catch (Problem.Invalid invalid) {
      throw Problem.invalid(Reason.HEADER, invalid.fields().getFirst().detail());
    }
  }
}
