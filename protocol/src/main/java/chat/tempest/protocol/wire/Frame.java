package chat.tempest.protocol.wire;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What one WebSocket message holds: {@code [op, seq, type, data, stream]}.
 *
 * @param op the operation's number, 0 or more
 * @param seq the event's place in its stream; null for what is not logged
 * @param type the event's name; null but for Dispatch
 * @param data one value, encoded as CBOR
 * @param stream the guild's or user's snowflake; null but for Dispatch
 */
public record Frame(
    int op, @Nullable Long seq, @Nullable String type, byte[] data, @Nullable Long stream) {
  private static final int FIELDS = 5;
  private static final int MAX_OP = 255;
  private static final int HEAD_AND_NAMES = 64;
  private static final NullableShape INTEGER = new NullableShape(Shapes.of(long.class));
  private static final NullableShape TEXT = new NullableShape(Shapes.of(String.class));
  private static final NullableShape ID = new NullableShape(Scalars.ID);

  /** The frame as one binary message. */
  public byte[] toCbor() {
    var writer = new CborWriter(data.length + HEAD_AND_NAMES);
    write(writer, () -> writer.raw(data));
    return writer.toBytes();
  }

  /**
   * The frame as one text message.
   *
   * @param shape the record that {@code data} holds; where it holds null it does not matter
   */
  public String toJson(Class<?> shape) {
    return WireJson.write(writer -> write(writer, () -> copy(writer, shape)));
  }

  private void write(WireWriter writer, Runnable writeData) {
    writer.beginArray(FIELDS);
    writer.integer(op);
    INTEGER.write(writer, seq);
    TEXT.write(writer, type);
    writeData.run();
    ID.write(writer, stream);
    writer.endArray();
  }

  private void copy(WireWriter writer, Class<?> shape) {
    if (new CborReader(data).peek() == WireReader.Kind.NIL) {
      writer.nil();
    } else {
      Shapes.of(shape).write(writer, WireCodec.decode(data, shape));
    }
  }

  /**
   * Reads what {@code toCbor} writes. The data is checked for its encoding, not for its meaning.
   *
   * @throws MalformedException where the bytes are anything else
   */
  public static Frame ofCbor(byte[] cbor) {
    var reader = new CborReader(cbor);
    return read(
        reader,
        () -> {
          int start = reader.position();
          reader.skip();
          return Arrays.copyOfRange(cbor, start, reader.position());
        });
  }

  /**
   * Reads a frame whose data holds neither ids nor masks, as all that clients send.
   *
   * @throws MalformedException where the text is anything else
   */
  public static Frame ofJson(String json) {
    var reader = new JsonReader(json);
    return read(reader, () -> Cbor.encode(AnyShape.INSTANCE.read(reader)));
  }

  private interface Data {
    byte[] read();
  }

  private static Frame read(WireReader reader, Data readData) {
    reader.beginArray();
    another(reader);
    int op = operation(reader.integer());
    another(reader);
    var seq = (Long) INTEGER.read(reader);
    another(reader);
    var type = (String) TEXT.read(reader);
    another(reader);
    var data = readData.read();
    another(reader);
    var stream = (Long) ID.read(reader);
    if (reader.more()) {
      throw new MalformedException("a frame has five fields");
    }
    reader.end();
    return new Frame(op, seq, type, data, stream);
  }

  private static int operation(long number) {
    if (number < 0 || number > MAX_OP) {
      throw new MalformedException("an operation is 0 to " + MAX_OP);
    }
    return (int) number;
  }

  private static void another(WireReader reader) {
    if (!reader.more()) {
      throw new MalformedException("a frame has five fields");
    }
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof Frame frame
        && op == frame.op
        && Objects.equals(seq, frame.seq)
        && Objects.equals(type, frame.type)
        && Arrays.equals(data, frame.data)
        && Objects.equals(stream, frame.stream);
  }

  @Override
  public int hashCode() {
    return Objects.hash(op, seq, type, Arrays.hashCode(data), stream);
  }
}
