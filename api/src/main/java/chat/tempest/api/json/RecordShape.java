package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A record as an object: its components are the fields, in snake_case. Unknown fields are refused
 * by name. The record's own constructor may refuse too, with paths that start at the record.
 */
final class RecordShape implements Shape {
  private final RecordType type;
  private final Map<String, Object> tag;

  RecordShape(RecordType type) {
    this(type, Map.of());
  }

  /**
   * @param tag the schema of the field that tells it from others, by its name: it is no component
   */
  RecordShape(RecordType type, Map<String, Object> tag) {
    this.type = type;
    this.tag = Map.copyOf(tag);
  }

  /** One component. */
  record Part(String name, Shape shape) {}

  @Override
  public Object read(JsonNode node) {
    if (!node.isObject()) {
      throw Problem.invalid("", "not an object");
    }
    var parts = type.parts();
    var values = new @Nullable Object[parts.size()];
    var refusals = new Refusals();
    for (int i = 0; i < values.length; i++) {
      int at = i;
      var part = parts.get(i);
      refusals.collect(part.name(), () -> values[at] = value(part, node));
    }
    refuseUnknown(node, refusals);
    refusals.throwIfAny();
    return type.make(values);
  }

  private static @Nullable Object value(Part part, JsonNode object) {
    var node = object.get(part.name());
    if (node == null) {
      return part.shape().absent();
    }
    if (node.isNull() && !takesNull(part.shape())) {
      throw Problem.invalid("", "may not be null");
    }
    return part.shape().read(node);
  }

  private static boolean takesNull(Shape shape) {
    return switch (shape) {
      case NullableShape nullable -> true;
      case OptionalShape optional -> true;
      case AnyShape any -> true;
      case TreeShape tree -> true;
      case PatchShape(Shape inner) -> takesNull(inner);
      default -> false;
    };
  }

  private void refuseUnknown(JsonNode node, Refusals refusals) {
    Set<String> known = type.names();
    for (var field : node.properties()) {
      if (!known.contains(field.getKey()) && !tag.containsKey(field.getKey())) {
        refusals.add(field.getKey(), "unknown field");
      }
    }
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    out.writeStartObject();
    var values = type.take(requireNonNull(value));
    List<Part> parts = type.parts();
    for (int i = 0; i < parts.size(); i++) {
      out.writeFieldName(parts.get(i).name());
      parts.get(i).shape().write(out, values[i]);
    }
    out.writeEndObject();
  }

  /** A reference: the document holds each record once. */
  @Override
  public Map<String, Object> schema() {
    return Map.of("$ref", "#/components/schemas/" + type.title());
  }

  String title() {
    return type.title();
  }

  /** The schema that {@link #schema} refers to. */
  Map<String, Object> definition() {
    var properties = new LinkedHashMap<String, Object>(tag);
    type.parts().forEach(part -> properties.put(part.name(), part.shape().schema()));
    var definition = new LinkedHashMap<String, Object>();
    definition.put("type", "object");
    definition.put("properties", properties);
    definition.put("required", required());
    definition.put("additionalProperties", false);
    return definition;
  }

  private List<String> required() {
    var always = type.parts().stream().filter(part -> !part.shape().mayBeAbsent()).map(Part::name);
    return Stream.concat(tag.keySet().stream(), always).toList();
  }
}
