package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A value that is one token of JSON.
 *
 * @param <T> its type in Java
 */
record Scalar<T>(Function<JsonNode, T> reader, Writer<T> writer, Map<String, Object> schema)
    implements Shape {

  /** Writes one token. */
  @FunctionalInterface
  interface Writer<T> {
    void write(JsonGenerator out, T value) throws IOException;
  }

  @Override
  public Object read(JsonNode node) {
    return requireNonNull(reader.apply(node));
  }

  @Override
  @SuppressWarnings("unchecked") // the shape was chosen by the declared type
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    writer.write(out, (T) requireNonNull(value));
  }
}
