package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import chat.tempest.core.Problem;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;

/** Reads and writes JSON by the types that routes declare. */
public final class Json {
  private final Shapes shapes = new Shapes();

  /**
   * Reads one value.
   *
   * @throws Problem.Invalid with everything that is wrong, each with its path
   */
  public Object read(byte[] utf8, Class<?> type) {
    var tree = StrictJson.parse(utf8);
    if (tree.isNull()) {
      throw Problem.invalid("", "may not be null");
    }
    return requireNonNull(shapes.of(type).read(tree));
  }

  /** Writes one value. */
  public byte[] write(Object value, Class<?> type) {
    return write(value, shapes.of(type));
  }

  /** Writes a list. */
  public byte[] writeListOf(Object list, Class<?> element) {
    return write(list, shapes.listOf(element));
  }

  /** Writes Map, List, String, number, truth and null as they are. */
  public byte[] writePlain(Object value) {
    return write(value, new AnyShape());
  }

  /** The JSON Schema of a type; records are references into {@link #definitions}. */
  public Map<String, Object> schema(Class<?> type) {
    return shapes.of(type).schema();
  }

  /** The JSON Schema of a list of a type. */
  public Map<String, Object> schemaOfList(Class<?> element) {
    return shapes.listOf(element).schema();
  }

  /** The schemas of every record that was asked for so far, with those inside them. */
  public Map<String, Object> definitions() {
    return shapes.definitions();
  }

  private static byte[] write(Object value, Shape shape) {
    var bytes = new ByteArrayOutputStream(512);
    try (var out = StrictJson.generator(bytes)) {
      shape.write(out, value);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return bytes.toByteArray();
  }
}
