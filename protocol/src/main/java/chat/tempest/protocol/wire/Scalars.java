package chat.tempest.protocol.wire;

import chat.tempest.perms.PermissionSet;
import java.time.Instant;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** The shapes of values that hold no others. */
final class Scalars {
  static final Shape ID = scalar(Long.class, WireWriter::id, WireReader::id);

  static final Map<Class<?>, Shape> BY_CLASS =
      Map.ofEntries(
          Map.entry(String.class, scalar(String.class, WireWriter::text, WireReader::text)),
          Map.entry(boolean.class, scalar(Boolean.class, WireWriter::bool, WireReader::bool)),
          Map.entry(Boolean.class, scalar(Boolean.class, WireWriter::bool, WireReader::bool)),
          Map.entry(int.class, scalar(Integer.class, Scalars::writeInt, Scalars::readInt)),
          Map.entry(Integer.class, scalar(Integer.class, Scalars::writeInt, Scalars::readInt)),
          Map.entry(long.class, scalar(Long.class, WireWriter::integer, WireReader::integer)),
          Map.entry(Long.class, scalar(Long.class, WireWriter::integer, WireReader::integer)),
          Map.entry(double.class, scalar(Double.class, WireWriter::real, WireReader::real)),
          Map.entry(Double.class, scalar(Double.class, WireWriter::real, WireReader::real)),
          Map.entry(byte[].class, scalar(byte[].class, WireWriter::bytes, WireReader::bytes)),
          Map.entry(Instant.class, scalar(Instant.class, WireWriter::instant, WireReader::instant)),
          Map.entry(
              PermissionSet.class,
              scalar(PermissionSet.class, WireWriter::mask, WireReader::mask)));

  private Scalars() {}

  private static <T> Shape scalar(
      Class<T> type, BiConsumer<WireWriter, T> write, Function<WireReader, T> read) {
    return new Shape() {
      @Override
      public void write(WireWriter writer, Object value) {
        write.accept(writer, type.cast(value));
      }

      @Override
      public Object read(WireReader reader) {
        return read.apply(reader);
      }
    };
  }

  private static void writeInt(WireWriter writer, int value) {
    writer.integer(value);
  }

  private static int readInt(WireReader reader) {
    long value = reader.integer();
    if (value != (int) value) {
      throw new MalformedException("an integer of 32 bits is wanted");
    }
    return (int) value;
  }
}
