package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An answer that is one of several records. */
record EitherShape(Map<Class<?>, Shape> byType) implements Shape {

  @Override
  public Object read(JsonNode node) {
    throw new IllegalStateException("nothing tells these apart when they are read");
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    requireNonNull(byType.get(requireNonNull(value).getClass())).write(out, value);
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("anyOf", byType.values().stream().map(Shape::schema).toList());
  }
}
