package chat.tempest.app.hostile;

import chat.tempest.app.testing.Reply;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Says what is wrong with an answer that should be a refusal. */
final class Verdict {
  private static final Pattern INNARDS =
      Pattern.compile(
          "Exception|\\bat [a-z.]+\\(|java\\.|jackson|vertx|netty|postgres|SQL",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> MEMBERS =
      Set.of(
          "type",
          "title",
          "status",
          "code",
          "detail",
          "request_id",
          "fields",
          "missing",
          "retry_after");

  private Verdict() {}

  /** What is wrong with a refusal of any kind. */
  static Optional<String> onRefusal(Reply reply) {
    if (reply.status() < 400 || reply.status() > 499) {
      return Optional.of("is no refusal");
    }
    if (!reply.header("Content-Type").equals(Optional.of("application/problem+json"))) {
      return Optional.of("is no problem document");
    }
    return onDocument(reply.status(), reply.json())
        .or(() -> Optional.of("shows what is inside").filter(x -> shows(reply)));
  }

  /** What is wrong with a refusal that must be of that status and code. */
  static Optional<String> onRefusal(Reply reply, int status, String code) {
    return onRefusal(reply)
        .or(
            () ->
                reply.status() == status && reply.code().equals(code)
                    ? Optional.empty()
                    : Optional.of("is not " + status + " " + code));
  }

  /** What is wrong with a refusal that must name these fields and no others. */
  static Optional<String> onInvalid(Reply reply, String path) {
    return onRefusal(reply, 400, "invalid_request")
        .or(
            () ->
                List.of(path).equals(reply.paths())
                    ? Optional.empty()
                    : Optional.of("names " + reply.paths() + " and not '" + path + "'"));
  }

  private static Optional<String> onDocument(int status, JsonNode document) {
    if (document.path("status").asInt() != status) {
      return Optional.of("says another status");
    }
    for (var member : List.of("type", "title", "code", "detail", "request_id")) {
      if (document.path(member).asText().isBlank()) {
        return Optional.of("says nothing in " + member);
      }
    }
    if (!document.path("code").asText().matches("[a-z]+(_[a-z]+)*")) {
      return Optional.of("has a code that nobody can switch on");
    }
    return document.properties().stream()
        .map(member -> member.getKey())
        .filter(name -> !MEMBERS.contains(name))
        .findFirst()
        .map(name -> "has the member " + name);
  }

  private static boolean shows(Reply reply) {
    var told = new StringBuilder(reply.json().path("detail").asText());
    reply.json().path("fields").findValuesAsText("detail").forEach(told::append);
    return INNARDS.matcher(told).find();
  }
}
