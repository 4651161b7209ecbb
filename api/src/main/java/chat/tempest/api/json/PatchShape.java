package chat.tempest.api.json;

import chat.tempest.core.Patch;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A {@link Patch}: absent leaves as it is, {@code null} is a value if the inner shape says so. */
record PatchShape(Shape inner) implements Shape {

  @Override
  public Object read(JsonNode node) {
    return Patch.to(inner.read(node));
  }

  @Override
  public Object absent() {
    return Patch.keep();
  }

  @Override
  public boolean mayBeAbsent() {
    return true;
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) {
    throw new IllegalStateException("a change is taken, never given");
  }

  @Override
  public Map<String, Object> schema() {
    return inner.schema();
  }
}
