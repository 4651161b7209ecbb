package chat.tempest.api.problem;

import chat.tempest.core.Problem;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A refusal as RFC 9457 writes it: {@code type}, {@code title}, {@code status}, {@code detail}, and
 * our {@code code} and {@code request_id}.
 *
 * @param status of HTTP
 * @param title the status in words
 * @param extras members that only this kind has
 * @param headers that go with it
 */
public record ProblemDocument(
    int status,
    String title,
    String code,
    String detail,
    Map<String, Object> extras,
    Map<String, String> headers) {

  /** The media type of RFC 9457 section 6.1. */
  public static final String MEDIA_TYPE = "application/problem+json";

  /** Where each kind of refusal gets its status: the one place. */
  public static ProblemDocument of(Problem problem) {
    return switch (problem) {
      case Problem.Invalid p -> new Kind(400, "Bad Request").with(p, "fields", fields(p));
      case Problem.BadGrant p -> new Kind(400, "Bad Request").of(p);
      case Problem.Unauthorized p -> challenge(new Kind(401, "Unauthorized").of(p));
      case Problem.Forbidden p -> forbidden(p);
      case Problem.NotFound p -> new Kind(404, "Not Found").of(p);
      case Problem.Conflict p -> new Kind(409, "Conflict").of(p);
      case Problem.TooLarge p -> new Kind(413, "Content Too Large").of(p);
      case Problem.RateLimited p -> rateLimited(p);
      case Problem.Unavailable p -> new Kind(503, "Service Unavailable").of(p);
    };
  }

  /** What only the edge refuses: a wrong method, a media type, a fault of our own. */
  public static ProblemDocument of(int status, String title, String code, String detail) {
    return new ProblemDocument(status, title, code, detail, Map.of(), Map.of());
  }

  /** The same with one header more. */
  public ProblemDocument withHeader(String name, String value) {
    var more = new LinkedHashMap<>(headers);
    more.put(name, value);
    return new ProblemDocument(status, title, code, detail, extras, more);
  }

  /** The members, in the order of the RFC, as plain values for JSON. */
  public Map<String, Object> members(String requestId) {
    var members = new LinkedHashMap<String, Object>();
    members.put("type", "about:blank");
    members.put("title", title);
    members.put("status", status);
    members.put("code", code);
    members.put("detail", detail);
    members.putAll(extras);
    members.put("request_id", requestId);
    return members;
  }

  /** The JSON Schema of {@link #members}. */
  public static Map<String, Object> schema() {
    Map<String, Object> text = Map.of("type", "string");
    Map<String, Object> field =
        Map.of(
            "type",
            "object",
            "properties",
            Map.of("path", text, "detail", text),
            "required",
            List.of("path", "detail"),
            "additionalProperties",
            false);
    var properties = new LinkedHashMap<String, Object>();
    properties.put("type", Map.of("const", "about:blank"));
    properties.put("title", text);
    properties.put("status", Map.of("type", "integer"));
    properties.put("code", Map.of("type", "string", "pattern", "^[a-z]+(_[a-z]+)*$"));
    properties.put("detail", text);
    properties.put("request_id", text);
    properties.put("fields", Map.of("type", "array", "items", field));
    properties.put("missing", Map.of("type", "array", "items", text));
    properties.put("retry_after", Map.of("type", "number"));
    var required = List.of("type", "title", "status", "code", "detail", "request_id");
    return Map.of("type", "object", "properties", properties, "required", required);
  }

  private record Kind(int status, String title) {
    ProblemDocument of(Problem problem) {
      return ProblemDocument.of(status, title, problem.code(), problem.detail());
    }

    ProblemDocument with(Problem problem, String member, Object value) {
      return new ProblemDocument(
          status, title, problem.code(), problem.detail(), Map.of(member, value), Map.of());
    }
  }

  private static ProblemDocument forbidden(Problem.Forbidden problem) {
    var kind = new Kind(403, "Forbidden");
    return problem.missing().isEmpty()
        ? kind.of(problem)
        : kind.with(problem, "missing", problem.missing());
  }

  /** RFC 9110 section 11.6.1 wants a challenge, RFC 9449 section 7.1 says what is in it. */
  private static ProblemDocument challenge(ProblemDocument document) {
    return document.withHeader(
        "WWW-Authenticate", "DPoP error=\"" + document.code() + "\", algs=\"ES256\"");
  }

  private static ProblemDocument rateLimited(Problem.RateLimited problem) {
    var wait = problem.retryAfter();
    return new Kind(429, "Too Many Requests")
        .with(problem, "retry_after", seconds(wait).doubleValue())
        .withHeader("Retry-After", seconds(wait).setScale(0, RoundingMode.CEILING).toString());
  }

  private static BigDecimal seconds(Duration duration) {
    return BigDecimal.valueOf(duration.toMillis(), 3);
  }

  private static List<Map<String, Object>> fields(Problem.Invalid problem) {
    return problem.fields().stream().map(ProblemDocument::field).toList();
  }

  private static Map<String, Object> field(Problem.Field field) {
    var members = new LinkedHashMap<String, Object>();
    members.put("path", field.path());
    members.put("detail", field.detail());
    return members;
  }
}
