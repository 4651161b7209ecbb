package chat.tempest.protocol.wire;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** A map from text to values of one shape. */
record MapShape(Shape value) implements Shape {
  @Override
  public void write(WireWriter writer, Object map) {
    var sorted = new TreeMap<Key, Object>();
    ((Map<?, ?>) map).forEach((key, item) -> sorted.put(Key.of((String) key), item));
    writer.beginMap(sorted.size());
    for (var entry : sorted.entrySet()) {
      writer.key(entry.getKey());
      value.write(writer, entry.getValue());
    }
    writer.endMap();
  }

  @Override
  public Object read(WireReader reader) {
    var map = new LinkedHashMap<String, Object>();
    reader.beginMap();
    while (reader.more()) {
      map.put(reader.key(), value.read(reader));
    }
    return Collections.unmodifiableMap(map);
  }
}
