package chat.tempest.protocol.wire;

import org.jspecify.annotations.Nullable;

/**
 * Values without a declared type as deterministic CBOR: null, {@code Boolean}, {@code Long}, {@code
 * Double}, {@code String}, {@code byte[]}, {@code List} and {@code Map} with keys of text.
 */
public final class Cbor {
  private static final Shape ANY = new NullableShape(AnyShape.INSTANCE);
  private static final int USUAL_SIZE = 128;

  private Cbor() {}

  /**
   * The value's bytes.
   *
   * @throws IllegalArgumentException where it holds another type, or is nested deeper than 32
   */
  public static byte[] encode(@Nullable Object value) {
    var writer = new CborWriter(USUAL_SIZE);
    if (value == null) {
      writer.nil();
    } else {
      ANY.write(writer, value);
    }
    return writer.toBytes();
  }

  /**
   * Reads one value; lists and maps cannot be changed, maps keep the order of the bytes.
   *
   * @throws MalformedException where the bytes are not one value in deterministic encoding
   */
  public static @Nullable Object decode(byte[] cbor) {
    var reader = new CborReader(cbor);
    var value = ANY.read(reader);
    reader.end();
    return value;
  }
}
