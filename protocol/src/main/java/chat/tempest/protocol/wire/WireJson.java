package chat.tempest.protocol.wire;

import com.fasterxml.jackson.core.JsonFactory;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.function.Consumer;

/**
 * Records as JSON, by the same components and names as {@link WireCodec}: ids and masks as decimal
 * strings.
 */
public final class WireJson {
  private static final JsonFactory FACTORY = new JsonFactory();

  private WireJson() {}

  /** The record's JSON, in one line. */
  public static String encode(Object record) {
    return write(writer -> Shapes.of(record.getClass()).write(writer, record));
  }

  /**
   * Reads what {@code encode} writes. Unknown fields are stepped over.
   *
   * @throws MalformedException where the text is anything else
   */
  public static <T> T decode(String json, Class<T> type) {
    var reader = new JsonReader(json);
    var record = type.cast(RecordShape.of(type).read(reader));
    reader.end();
    return record;
  }

  static String write(Consumer<WireWriter> values) {
    var text = new StringWriter();
    try (var json = FACTORY.createGenerator(text)) {
      values.accept(new JsonWriter(json));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }
}
