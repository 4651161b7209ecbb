package chat.tempest.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A shape that is still being made: a message holds the message that it answers. */
record LazyShape(Supplier<Shape> made) implements Shape {

  @Override
  public @Nullable Object read(JsonNode node) {
    return made.get().read(node);
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    made.get().write(out, value);
  }

  @Override
  public Map<String, Object> schema() {
    return made.get().schema();
  }
}
