package chat.tempest.protocol.wire;

import org.jspecify.annotations.Nullable;

/** A value that may be missing: null on the wire, never left out. */
record NullableShape(Shape present) implements Shape {
  @Override
  public void write(WireWriter writer, @Nullable Object value) {
    if (value == null) {
      writer.nil();
    } else {
      present.write(writer, value);
    }
  }

  @Override
  @SuppressWarnings("NullAway") // the component that takes it is declared nullable
  public Object read(WireReader reader) {
    if (reader.peek() == WireReader.Kind.NIL) {
      reader.nil();
      return null;
    }
    return present.read(reader);
  }
}
