package chat.tempest.api.openapi;

import chat.tempest.api.problem.ProblemDocument;
import chat.tempest.api.route.Entry;
import chat.tempest.api.route.Given;
import chat.tempest.api.route.Route;
import chat.tempest.api.route.Taken;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** How a route may refuse: what all routes of its kind refuse, and what is its own. */
final class RefusalResponses {
  /** The things that a hole names, and whose absence has a code of its own. */
  private static final Map<String, String> UNKNOWN =
      Map.of(
          "application_id", "unknown_application",
          "guild_id", "unknown_guild",
          "channel_id", "unknown_channel",
          "message_id", "unknown_message",
          "attachment_id", "unknown_attachment",
          "code", "unknown_invite");

  private final Route route;
  private final Map<Integer, List<String>> codes = new TreeMap<>();

  RefusalResponses(Route route) {
    this.route = route;
    add(400, "invalid_request");
    entry();
    path();
    body();
    add(429, "rate_limited");
    add(500, "internal_error");
    add(503, "unavailable");
    route.refusals().forEach((status, own) -> add(status, own.toArray(String[]::new)));
  }

  Map<String, Object> asMap() {
    var responses = new LinkedHashMap<String, Object>();
    codes.forEach((status, of) -> responses.put(Integer.toString(status), response(of)));
    return responses;
  }

  private void entry() {
    switch (route.entry()) {
      case SIGNED_IN -> add(401, "invalid_token", "invalid_dpop_proof", "use_dpop_nonce");
      case WITH_KEY -> add(401, "invalid_dpop_proof", "use_dpop_nonce");
      case OPEN -> {}
    }
    add(403, "foreign_origin");
    if (route.entry() == Entry.SIGNED_IN && !route.needs().isEmpty()) {
      add(403, "missing_permission");
    }
  }

  private void path() {
    route.path().holes().stream()
        .flatMap(hole -> Optional.ofNullable(UNKNOWN.get(hole.name())).stream())
        .forEach(code -> add(404, code));
    if (route.gives() instanceof Given.File) {
      add(416, "invalid_range");
    }
  }

  private void body() {
    add(413, "too_large");
    if (!(route.takes() instanceof Taken.Nothing)) {
      add(408, "slow_body");
      add(415, "unsupported_media_type");
    }
  }

  private void add(int status, String... more) {
    codes.computeIfAbsent(status, each -> new ArrayList<>()).addAll(Arrays.asList(more));
  }

  private static Object response(List<String> codes) {
    Map<String, Object> code = Map.of("properties", Map.of("code", Map.of("enum", codes)));
    var schema = Map.of("allOf", List.of(Map.of("$ref", "#/components/schemas/Problem"), code));
    return Map.of(
        "description",
        String.join(", ", codes),
        "content",
        Map.of(ProblemDocument.MEDIA_TYPE, Map.of("schema", schema)));
  }
}
