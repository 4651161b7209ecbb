package chat.tempest.protocol.wire;

/**
 * Records as CBOR, by their components: keys in snake_case, ids as unsigned integers, instants as
 * ISO-8601 text in UTC with milliseconds, permission masks as 10 bytes, null as null. The same
 * record always gives the same bytes.
 */
public final class WireCodec {
  private static final int USUAL_SIZE = 512;

  private WireCodec() {}

  /**
   * The record's bytes.
   *
   * @throws IllegalArgumentException where a component's type has no shape on the wire
   */
  public static byte[] encode(Object record) {
    var writer = new CborWriter(USUAL_SIZE);
    Shapes.of(record.getClass()).write(writer, record);
    return writer.toBytes();
  }

  /**
   * Reads what {@code encode} writes. Unknown fields are stepped over.
   *
   * @throws MalformedException where the bytes are anything else
   */
  public static <T> T decode(byte[] cbor, Class<T> type) {
    var reader = new CborReader(cbor);
    var record = type.cast(RecordShape.of(type).read(reader));
    reader.end();
    return record;
  }
}
