package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An {@link Optional}: {@code null} or absent is empty. */
record OptionalShape(NullableShape inner) implements Shape {

  @Override
  public Object read(JsonNode node) {
    return Optional.ofNullable(inner.read(node));
  }

  @Override
  public Object absent() {
    return Optional.empty();
  }

  @Override
  public boolean mayBeAbsent() {
    return true;
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    inner.write(out, ((Optional<?>) requireNonNull(value)).orElse(null));
  }

  @Override
  public Map<String, Object> schema() {
    return inner.schema();
  }
}
