package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A list: every element that is refused is named by its index. */
record ListShape(Shape element) implements Shape {

  @Override
  public Object read(JsonNode node) {
    if (!node.isArray()) {
      throw Problem.invalid("", "not a list");
    }
    var refusals = new Refusals();
    var elements = new ArrayList<Object>(node.size());
    for (int i = 0; i < node.size(); i++) {
      var at = node.get(i);
      refusals.collect("[" + i + "]", () -> elements.add(requireNonNull(element.read(at))));
    }
    refusals.throwIfAny();
    return List.copyOf(elements);
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    out.writeStartArray();
    for (var each : (Collection<?>) requireNonNull(value)) {
      element.write(out, each);
    }
    out.writeEndArray();
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "array", "items", element.schema());
  }
}
