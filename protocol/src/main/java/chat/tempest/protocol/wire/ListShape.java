package chat.tempest.protocol.wire;

import java.util.ArrayList;
import java.util.List;

/** A list whose items all have one shape. */
record ListShape(Shape item) implements Shape {
  @Override
  public void write(WireWriter writer, Object value) {
    var list = (List<?>) value;
    writer.beginArray(list.size());
    for (var element : list) {
      item.write(writer, element);
    }
    writer.endArray();
  }

  @Override
  public Object read(WireReader reader) {
    var list = new ArrayList<Object>();
    reader.beginArray();
    while (reader.more()) {
      list.add(item.read(reader));
    }
    return List.copyOf(list);
  }
}
