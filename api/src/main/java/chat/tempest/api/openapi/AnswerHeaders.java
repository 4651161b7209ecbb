package chat.tempest.api.openapi;

import java.util.LinkedHashMap;
import java.util.Map;

/** The headers of answers, as the document describes them. */
final class AnswerHeaders {
  private static final Map<String, String> TEXTS =
      Map.of(
          "DPoP-Nonce", "What the next proof must carry as its nonce (RFC 9449 section 8.2).",
          "X-Request-Id", "Names the request in answers and logs: a ULID.",
          "X-RateLimit-Bucket", "What is counted: the route, or 'global'.");

  private static final Map<String, String> NUMBERS =
      Map.of(
          "X-RateLimit-Limit", "How often at once.",
          "X-RateLimit-Remaining", "How often from now.",
          "X-RateLimit-Reset", "When nothing is used up any more, in seconds of Unix time.",
          "X-RateLimit-Reset-After", "The same, in seconds from now.");

  private AnswerHeaders() {}

  static Map<String, Object> all() {
    var headers = new LinkedHashMap<String, Object>();
    TEXTS.forEach((name, text) -> headers.put(name, header(text, "string")));
    NUMBERS.forEach((name, text) -> headers.put(name, header(text, "number")));
    return headers;
  }

  /** Those of every answer. */
  static Map<String, Object> references() {
    var references = new LinkedHashMap<String, Object>();
    all()
        .keySet()
        .forEach(name -> references.put(name, Map.of("$ref", "#/components/headers/" + name)));
    return references;
  }

  private static Map<String, Object> header(String description, String type) {
    return Map.of("description", description, "schema", Map.of("type", type));
  }
}
