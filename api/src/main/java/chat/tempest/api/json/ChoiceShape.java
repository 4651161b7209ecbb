package chat.tempest.api.json;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of several records, by a field that tells them apart. */
record ChoiceShape(String field, String otherwise, Map<String, RecordShape> byName)
    implements Shape {

  @Override
  public Object read(JsonNode node) {
    if (!node.isObject()) {
      throw Problem.invalid("", "not an object");
    }
    var chosen = byName.get(name(node));
    if (chosen == null) {
      throw Problem.badGrant(
          otherwise, field + " is not one of " + String.join(", ", byName.keySet()) + ".");
    }
    return chosen.read(node);
  }

  private String name(JsonNode object) {
    var name = new String[1];
    var refusals = new Refusals();
    refusals.collect(field, () -> name[0] = text(object.get(field)));
    refusals.throwIfAny();
    return name[0];
  }

  private static String text(@Nullable JsonNode node) {
    if (node == null) {
      throw Problem.invalid("", "is missing");
    }
    return Texts.read(node);
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    throw new IllegalStateException(field + " tells bodies apart, not answers");
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of(
        "anyOf",
        byName.values().stream().map(RecordShape::schema).toList(),
        "discriminator",
        Map.of("propertyName", field));
  }
}
