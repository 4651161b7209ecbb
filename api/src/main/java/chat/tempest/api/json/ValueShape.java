package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A record of one component named {@code value}: it stands in JSON as that value, and refuses in
 * its constructor with the path ''.
 */
record ValueShape(RecordType type) implements Shape {

  private Shape inner() {
    return type.parts().getFirst().shape();
  }

  @Override
  public Object read(JsonNode node) {
    return type.make(new @Nullable Object[] {inner().read(node)});
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    inner().write(out, type.take(requireNonNull(value))[0]);
  }

  @Override
  public Map<String, Object> schema() {
    return inner().schema();
  }
}
