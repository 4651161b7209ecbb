package chat.tempest.protocol.wire;

import chat.tempest.perms.PermissionSet;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Writes CBOR in the core deterministic encoding (RFC 8949 section 4.2.1): shortest heads, shortest
 * floats, definite lengths. The caller keeps the order of keys.
 */
final class CborWriter implements WireWriter {
  static final int LONGEST_HEAD = 9;

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private byte[] buffer;
  private int size;
  private int depth;

  CborWriter(int capacity) {
    buffer = new byte[Math.max(LONGEST_HEAD, capacity)];
  }

  byte[] toBytes() {
    return size == buffer.length ? buffer : Arrays.copyOf(buffer, size);
  }

  @Override
  public void nil() {
    one(CborType.NULL);
  }

  @Override
  public void bool(boolean value) {
    one(value ? CborType.TRUE : CborType.FALSE);
  }

  @Override
  public void integer(long value) {
    if (value >= 0) {
      head(CborType.UNSIGNED, value);
    } else {
      head(CborType.NEGATIVE, ~value);
    }
  }

  @Override
  public void id(long value) {
    head(CborType.UNSIGNED, value);
  }

  @Override
  public void text(String value) {
    var utf8 = value.getBytes(StandardCharsets.UTF_8);
    head(CborType.TEXT, utf8.length);
    raw(utf8);
  }

  @Override
  public void bytes(byte[] value) {
    head(CborType.BYTES, value.length);
    raw(value);
  }

  @Override
  public void instant(Instant value) {
    text(WireInstant.format(value));
  }

  @Override
  public void mask(PermissionSet value) {
    room(11);
    buffer[size] = (byte) (CborType.BYTES << 5 | WireMask.LENGTH);
    SHORTS.set(buffer, size + 1, (short) value.high());
    LONGS.set(buffer, size + 3, value.low());
    size += 11;
  }

  @Override
  public void beginArray(int count) {
    deeper();
    head(CborType.ARRAY, count);
  }

  @Override
  public void endArray() {
    depth--;
  }

  @Override
  public void beginMap(int count) {
    deeper();
    head(CborType.MAP, count);
  }

  @Override
  public void key(Key key) {
    raw(key.encoded());
  }

  @Override
  public void endMap() {
    depth--;
  }

  /** What no reader would take is not written. */
  private void deeper() {
    if (++depth > CborReader.MAX_DEPTH) {
      throw new IllegalArgumentException("nested deeper than " + CborReader.MAX_DEPTH);
    }
  }

  /** The shortest of half, single and double that holds the value; one NaN. */
  @Override
  public void real(double value) {
    if (Double.isNaN(value)) {
      half((short) 0x7E00);
      return;
    }
    float single = (float) value;
    if (single != value) {
      room(LONGEST_HEAD);
      buffer[size] = (byte) CborType.DOUBLE;
      LONGS.set(buffer, size + 1, Double.doubleToRawLongBits(value));
      size += 9;
      return;
    }
    short shortest = Float.floatToFloat16(single);
    if (Float.float16ToFloat(shortest) == single) {
      half(shortest);
      return;
    }
    room(LONGEST_HEAD);
    buffer[size] = (byte) CborType.SINGLE;
    INTS.set(buffer, size + 1, Float.floatToRawIntBits(single));
    size += 5;
  }

  private void half(short bits) {
    room(LONGEST_HEAD);
    buffer[size] = (byte) CborType.HALF;
    SHORTS.set(buffer, size + 1, bits);
    size += 3;
  }

  /** Major type and argument in the shortest form; the argument is unsigned. */
  private void head(int major, long argument) {
    room(LONGEST_HEAD);
    int top = major << 5;
    if (argument >= 0 && argument < 24) {
      buffer[size++] = (byte) (top | (int) argument);
    } else if (argument >>> 8 == 0) {
      buffer[size] = (byte) (top | 24);
      buffer[size + 1] = (byte) argument;
      size += 2;
    } else if (argument >>> 16 == 0) {
      buffer[size] = (byte) (top | 25);
      SHORTS.set(buffer, size + 1, (short) argument);
      size += 3;
    } else if (argument >>> 32 == 0) {
      buffer[size] = (byte) (top | 26);
      INTS.set(buffer, size + 1, (int) argument);
      size += 5;
    } else {
      buffer[size] = (byte) (top | 27);
      LONGS.set(buffer, size + 1, argument);
      size += 9;
    }
  }

  private void one(int value) {
    room(1);
    buffer[size++] = (byte) value;
  }

  /** Already encoded CBOR, as it is. */
  void raw(byte[] encoded) {
    room(encoded.length);
    System.arraycopy(encoded, 0, buffer, size, encoded.length);
    size += encoded.length;
  }

  private void room(int wanted) {
    if (buffer.length - size < wanted) {
      buffer = Arrays.copyOf(buffer, Math.max(buffer.length * 2, size + wanted));
    }
  }
}
