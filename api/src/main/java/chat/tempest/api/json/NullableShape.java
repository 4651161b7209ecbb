package chat.tempest.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A value or {@code null}; absent is null too. */
record NullableShape(Shape inner) implements Shape {

  @Override
  public @Nullable Object read(JsonNode node) {
    return node.isNull() ? null : inner.read(node);
  }

  @Override
  public @Nullable Object absent() {
    return null;
  }

  @Override
  public boolean mayBeAbsent() {
    return true;
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    if (value == null) {
      out.writeNull();
    } else {
      inner.write(out, value);
    }
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", List.of(inner.schema(), Map.of("type", "null")));
  }
}
