package chat.tempest.api.openapi;

import static java.util.Objects.requireNonNull;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A JSON Schema in a few words of HTML. */
final class TypeText {
  private static final String REFERENCE = "#/components/schemas/";

  private TypeText() {}

  static String of(@Nullable Object schema) {
    var node = (Map<?, ?>) requireNonNull(schema);
    if (node.get("$ref") instanceof String reference) {
      return reference(reference.substring(REFERENCE.length()));
    }
    if (node.get("anyOf") instanceof List<?> any) {
      return any.stream().map(TypeText::of).collect(Collectors.joining(" or "));
    }
    if (node.get("enum") instanceof List<?> words) {
      return words.stream()
          .map(word -> "<code>" + Html.escaped(String.valueOf(word)) + "</code>")
          .collect(Collectors.joining(", "));
    }
    return switch (String.valueOf(node.get("type"))) {
      case "array" -> "list of " + of(node.get("items"));
      case "object" -> node.get("additionalProperties") instanceof Map<?, ?> ? "map" : "object";
      default -> plain(node);
    };
  }

  private static String reference(String name) {
    return "<a href=\"#schema-" + name + "\">" + name + "</a>";
  }

  private static String constant(Map<?, ?> node) {
    return "<code>" + Html.escaped(String.valueOf(node.get("const"))) + "</code>";
  }

  private static String plain(Map<?, ?> node) {
    if (node.containsKey("const")) {
      return constant(node);
    }
    if (!node.containsKey("type")) {
      return "anything";
    }
    var format = node.get("format");
    var text = new StringBuilder(String.valueOf(format == null ? node.get("type") : format));
    if (node.containsKey("minimum")) {
      text.append(", ").append(node.get("minimum")).append(" to ").append(node.get("maximum"));
    }
    if (node.containsKey("maxLength")) {
      text.append(", at most ").append(node.get("maxLength")).append(" characters");
    }
    if (node.containsKey("default")) {
      text.append(", else ").append(node.get("default"));
    }
    return Html.escaped(text.toString());
  }
}
