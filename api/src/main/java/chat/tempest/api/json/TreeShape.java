package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON, kept as the tree it is: for what the server only carries. */
record TreeShape() implements Shape {

  @Override
  public Object read(JsonNode node) {
    AnyShape.readPlain(node); // for its refusals: text that cannot be stored
    return node;
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    StrictJson.writeTree(out, (JsonNode) requireNonNull(value));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of();
  }
}
