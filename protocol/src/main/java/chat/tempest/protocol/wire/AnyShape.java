package chat.tempest.protocol.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Values without a declared type: null, booleans, numbers, text, bytes, lists and maps of such. */
final class AnyShape implements Shape {
  static final AnyShape INSTANCE = new AnyShape();

  private AnyShape() {}

  @Override
  public void write(WireWriter writer, Object value) {
    writeAny(writer, value);
  }

  private static void writeAny(WireWriter writer, @Nullable Object value) {
    switch (value) {
      case null -> writer.nil();
      case Boolean bool -> writer.bool(bool);
      case Long number -> writer.integer(number);
      case Integer number -> writer.integer(number);
      case Double number -> writer.real(number);
      case String text -> writer.text(text);
      case byte[] bytes -> writer.bytes(bytes);
      case List<?> list -> writeList(writer, list);
      case Map<?, ?> map -> writeMap(writer, map);
      default -> Shapes.of(value.getClass()).write(writer, value);
    }
  }

  private static void writeList(WireWriter writer, List<?> list) {
    writer.beginArray(list.size());
    for (var item : list) {
      writeAny(writer, item);
    }
    writer.endArray();
  }

  private static void writeMap(WireWriter writer, Map<?, ?> map) {
    var sorted = new TreeMap<Key, @Nullable Object>();
    map.forEach((key, value) -> sorted.put(Key.of((String) key), value));
    writer.beginMap(sorted.size());
    for (var entry : sorted.entrySet()) {
      writer.key(entry.getKey());
      writeAny(writer, entry.getValue());
    }
    writer.endMap();
  }

  @Override
  @SuppressWarnings("NullAway") // null is one of the values that an undeclared one may have
  public Object read(WireReader reader) {
    return readAny(reader);
  }

  private static @Nullable Object readAny(WireReader reader) {
    return switch (reader.peek()) {
      case NIL -> {
        reader.nil();
        yield null;
      }
      case BOOL -> reader.bool();
      case INTEGER -> reader.integer();
      case REAL -> reader.real();
      case TEXT -> reader.text();
      case BYTES -> reader.bytes();
      case ARRAY -> readList(reader);
      case MAP -> readMap(reader);
    };
  }

  private static List<@Nullable Object> readList(WireReader reader) {
    var list = new ArrayList<@Nullable Object>();
    reader.beginArray();
    while (reader.more()) {
      list.add(readAny(reader));
    }
    return Collections.unmodifiableList(list);
  }

  private static Map<String, @Nullable Object> readMap(WireReader reader) {
    var map = new LinkedHashMap<String, @Nullable Object>();
    reader.beginMap();
    while (reader.more()) {
      map.put(reader.key(), readAny(reader));
    }
    return Collections.unmodifiableMap(map);
  }
}
