package chat.tempest.app.hostile;

import static java.util.Objects.requireNonNull;

import chat.tempest.api.json.Json;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** One node of the JSON Schema that a route publishes of its body. */
record Schema(Map<String, Object> node, Map<String, Object> definitions) {
  private static final String REFERENCE = "#/components/schemas/";
  private static final Set<String> EVERY_KIND =
      Set.of("object", "array", "string", "integer", "number", "boolean");

  static Schema of(Json json, Class<?> type) {
    var node = json.schema(type);
    return new Schema(node, json.definitions()).resolved();
  }

  boolean takesNull() {
    return isAnything() || alternatives().stream().anyMatch(each -> "null".equals(each.type()));
  }

  boolean isAnything() {
    return node.isEmpty();
  }

  /** The same without null, and with what a reference refers to. */
  Schema solid() {
    return alternatives().stream()
        .filter(each -> !"null".equals(each.type()))
        .findFirst()
        .orElseThrow()
        .resolved();
  }

  /** Which kinds of JSON fit, besides null. */
  Set<String> kinds() {
    return isAnything() ? EVERY_KIND : Set.of(type());
  }

  String type() {
    return (String) node.getOrDefault("type", "");
  }

  String format() {
    return (String) node.getOrDefault("format", "");
  }

  Optional<Integer> number(String keyword) {
    return Optional.ofNullable((Integer) node.get(keyword));
  }

  List<?> words() {
    return (List<?>) node.getOrDefault("enum", List.of());
  }

  /** The fields of an object that says which it has. */
  Map<String, Schema> properties() {
    var properties = new TreeMap<String, Schema>();
    map("properties").forEach((name, each) -> properties.put((String) name, child(each)));
    return properties;
  }

  boolean requires(String property) {
    return ((List<?>) node.getOrDefault("required", List.of())).contains(property);
  }

  /** Whether the names of its fields are data. */
  boolean isMap() {
    return node.get("additionalProperties") instanceof Map<?, ?>;
  }

  Schema items() {
    return child(map("items"));
  }

  private Schema resolved() {
    if (node.get("$ref") instanceof String reference) {
      return child(requireNonNull(definitions.get(reference.substring(REFERENCE.length()))));
    }
    return this;
  }

  private List<Schema> alternatives() {
    return node.get("anyOf") instanceof List<?> any
        ? any.stream().map(this::child).toList()
        : List.of(this);
  }

  private Map<?, ?> map(String keyword) {
    return (Map<?, ?>) node.getOrDefault(keyword, Map.of());
  }

  @SuppressWarnings("unchecked") // a schema is a map from text
  private Schema child(Object each) {
    return new Schema((Map<String, Object>) each, definitions);
  }
}
