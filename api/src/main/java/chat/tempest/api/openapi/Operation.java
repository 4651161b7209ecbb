package chat.tempest.api.openapi;

import chat.tempest.api.json.Json;
import chat.tempest.api.route.Entry;
import chat.tempest.api.route.Given;
import chat.tempest.api.route.PathTemplate.Hole;
import chat.tempest.api.route.Query;
import chat.tempest.api.route.Route;
import chat.tempest.api.route.Taken;
import chat.tempest.chat.Reason;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One route in the document.
 *
 * @param taken has the shapes of bodies
 * @param given has the shapes of answers
 */
record Operation(Route route, Json taken, Json given) {
  private static final String JSON = "application/json";
  private static final Map<String, Object> BYTES =
      Map.of("type", "string", "contentMediaType", "application/octet-stream");

  private static final Map<String, Object> REASON =
      Map.of(
          "name",
          Reason.HEADER,
          "in",
          "header",
          "description",
          "Why, in percent-encoded UTF-8: stands in the audit log, where this is written there.",
          "schema",
          Map.of("type", "string", "minLength", 1, "maxLength", Reason.MOST));

  Map<String, Object> asMap() {
    var operation = new LinkedHashMap<String, Object>();
    operation.put("operationId", route.name());
    operation.put("tags", List.of(route.feature()));
    operation.put("summary", route.summary());
    operation.put("description", description());
    operation.put("security", security());
    operation.put("parameters", parameters());
    body(operation);
    operation.put("responses", responses());
    operation.put("x-rate-limit", limit());
    return operation;
  }

  private String description() {
    var limit =
        "%d times in %d s, for each %s."
            .formatted(route.limit().burst(), route.limit().window().toSeconds(), counted());
    if (route.needs().isEmpty()) {
      return limit;
    }
    var needs = route.needs().stream().map(Enum::name).collect(Collectors.joining(", "));
    return "Needs " + needs + ". " + limit;
  }

  private String counted() {
    return route.entry() == Entry.SIGNED_IN ? "account" : "address";
  }

  private Map<String, Object> limit() {
    return Map.of(
        "burst",
        route.limit().burst(),
        "seconds",
        route.limit().window().toSeconds(),
        "per",
        counted());
  }

  private List<Object> security() {
    return switch (route.entry()) {
      case SIGNED_IN -> List.of(Map.of(OpenApi.ACCESS_TOKEN, List.of(), OpenApi.PROOF, List.of()));
      case WITH_KEY -> List.of(Map.of(OpenApi.PROOF, List.of()));
      case OPEN -> List.of();
    };
  }

  private List<Object> parameters() {
    return Stream.<Stream<? extends Object>>of(
            route.path().holes().stream().map(Operation::inPath),
            route.queries().stream().map(Operation::inQuery),
            Stream.of(REASON).filter(reason -> route.takesReason()))
        .<Object>flatMap(each -> each)
        .toList();
  }

  private static Object inPath(Hole hole) {
    Map<String, Object> schema =
        hole.isId()
            ? Map.of("type", "string", "format", "snowflake", "pattern", "^[1-9][0-9]{0,18}$")
            : Map.of("type", "string");
    return Map.of("name", hole.name(), "in", "path", "required", true, "schema", schema);
  }

  private static Object inQuery(Query<?> query) {
    return Map.of("name", query.name(), "in", "query", "schema", query.schema());
  }

  private void body(Map<String, Object> operation) {
    switch (route.takes()) {
      case Taken.Nothing() -> {}
      case Taken.Json json -> operation.put("requestBody", required(json(json.type())));
      case Taken.JsonOrFiles files -> {
        var kinds = new LinkedHashMap<>(json(files.type()));
        kinds.put("multipart/form-data", Map.of("schema", form(files)));
        operation.put("requestBody", required(kinds));
      }
    }
  }

  private static Map<String, Object> required(Map<String, Object> content) {
    return Map.of("required", true, "content", content);
  }

  private Map<String, Object> json(Class<?> type) {
    return Map.of(JSON, Map.of("schema", taken.schema(type)));
  }

  private Map<String, Object> form(Taken.JsonOrFiles files) {
    var properties = new LinkedHashMap<String, Object>();
    properties.put("payload_json", taken.schema(files.type()));
    for (int i = 0; i < files.maxFiles(); i++) {
      properties.put("files[" + i + "]", BYTES);
    }
    return Map.of(
        "type",
        "object",
        "description",
        "%d bytes a file, %d bytes together.".formatted(files.maxFileBytes(), files.maxBytes()),
        "properties",
        properties,
        "additionalProperties",
        false);
  }

  private Map<String, Object> responses() {
    var responses = new LinkedHashMap<String, Object>();
    switch (route.gives()) {
      case Given.Nothing() -> responses.put("204", answer("Done.", Map.of()));
      case Given.Json(Class<?> type) ->
          responses.put("200", answer("As asked.", media(JSON, given.schema(type))));
      case Given.JsonList(Class<?> element) ->
          responses.put("200", answer("As asked.", media(JSON, given.schemaOfList(element))));
      case Given.File() -> {
        responses.put("200", answer("The file.", media("*/*", BYTES)));
        responses.put("206", answer("The range that was asked for.", media("*/*", BYTES)));
      }
    }
    responses.putAll(new RefusalResponses(route).asMap());
    return responses;
  }

  private static Map<String, Object> media(String type, Map<String, Object> schema) {
    return Map.of(type, Map.of("schema", schema));
  }

  private static Object answer(String description, Map<String, Object> content) {
    var answer = new LinkedHashMap<String, Object>();
    answer.put("description", description);
    answer.put("headers", AnswerHeaders.references());
    if (!content.isEmpty()) {
      answer.put("content", content);
    }
    return answer;
  }
}
