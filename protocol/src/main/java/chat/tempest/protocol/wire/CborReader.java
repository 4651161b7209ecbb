package chat.tempest.protocol.wire;

import chat.tempest.perms.PermissionSet;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;

/**
 * Reads CBOR and accepts the core deterministic encoding alone (RFC 8949 section 4.2.1): shortest
 * heads and floats, definite lengths, keys of text in order without a double. No tags, no
 * undefined. What it allocates is bounded by the length of the input.
 */
final class CborReader implements WireReader {
  static final int MAX_DEPTH = 32;

  private static final VarHandle SHORTS =
      MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

  private final byte[] input;
  private int at;

  private int depth;
  private final int[] left = new int[MAX_DEPTH];
  private final int[] keyStart = new int[MAX_DEPTH];
  private final int[] keyEnd = new int[MAX_DEPTH];

  CborReader(byte[] input) {
    this.input = input;
  }

  /** Where the next value begins. */
  int position() {
    return at;
  }

  @Override
  public Kind peek() {
    int first = first();
    return switch (first >>> 5) {
      case CborType.UNSIGNED, CborType.NEGATIVE -> Kind.INTEGER;
      case CborType.BYTES -> Kind.BYTES;
      case CborType.TEXT -> Kind.TEXT;
      case CborType.ARRAY -> Kind.ARRAY;
      case CborType.MAP -> Kind.MAP;
      case CborType.SIMPLE -> simple(first);
      default -> throw new MalformedException("tags are not in use");
    };
  }

  private static Kind simple(int first) {
    return switch (first) {
      case CborType.NULL -> Kind.NIL;
      case CborType.FALSE, CborType.TRUE -> Kind.BOOL;
      case CborType.HALF, CborType.SINGLE, CborType.DOUBLE -> Kind.REAL;
      default -> throw new MalformedException("this simple value is not in use");
    };
  }

  @Override
  public void nil() {
    require(first() == CborType.NULL, "null is wanted");
    at++;
  }

  @Override
  public boolean bool() {
    int first = first();
    require(first == CborType.TRUE || first == CborType.FALSE, "a boolean is wanted");
    at++;
    return first == CborType.TRUE;
  }

  @Override
  public long integer() {
    int major = first() >>> 5;
    require(major <= CborType.NEGATIVE, "an integer is wanted");
    long argument = argument();
    require(argument >= 0, "integers have 63 bits and a sign");
    return major == CborType.UNSIGNED ? argument : ~argument;
  }

  @Override
  public long id() {
    require(first() >>> 5 == CborType.UNSIGNED, "an id is wanted");
    return integer();
  }

  @Override
  public double real() {
    int start = at;
    double value = floating();
    var shortest = new CborWriter(LONGEST_FLOAT);
    shortest.real(value);
    var bytes = shortest.toBytes();
    require(Arrays.equals(bytes, 0, bytes.length, input, start, at), "not the shortest float");
    return value;
  }

  private static final int LONGEST_FLOAT = 9;

  private double floating() {
    int first = first();
    return switch (first) {
      case CborType.HALF -> Float.float16ToFloat((short) SHORTS.get(input, payload(2)));
      case CborType.SINGLE -> Float.intBitsToFloat((int) INTS.get(input, payload(4)));
      case CborType.DOUBLE -> Double.longBitsToDouble((long) LONGS.get(input, payload(8)));
      default -> throw new MalformedException("a float is wanted");
    };
  }

  @Override
  public String text() {
    int length = length(CborType.TEXT, "a text is wanted");
    var text = new String(input, at, length, StandardCharsets.UTF_8);
    if (text.indexOf('\uFFFD') >= 0) {
      requireUtf8(length);
    }
    at += length;
    return text;
  }

  /** A replacement character is either the sender's own or stands for bytes that are not UTF-8. */
  private void requireUtf8(int length) {
    try {
      StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(input, at, length));
    } catch (CharacterCodingException e) {
      throw new MalformedException("not UTF-8");
    }
  }

  @Override
  public byte[] bytes() {
    int length = length(CborType.BYTES, "a byte string is wanted");
    at += length;
    return Arrays.copyOfRange(input, at - length, at);
  }

  @Override
  public Instant instant() {
    return WireInstant.parse(text());
  }

  @Override
  public PermissionSet mask() {
    return WireMask.ofBytes(bytes());
  }

  @Override
  public void beginArray() {
    open(length(CborType.ARRAY, "an array is wanted"));
  }

  @Override
  public void beginMap() {
    int pairs = length(CborType.MAP, "a map is wanted");
    require(pairs <= (input.length - at) / 2, "cut short");
    open(pairs);
  }

  private void open(int count) {
    require(depth < MAX_DEPTH, "nested too deep");
    left[depth] = count;
    keyStart[depth] = 0;
    keyEnd[depth] = 0;
    depth++;
  }

  @Override
  public boolean more() {
    if (left[depth - 1]-- > 0) {
      return true;
    }
    depth--;
    return false;
  }

  @Override
  public String key() {
    int start = at;
    var key = text();
    int top = depth - 1;
    require(
        Arrays.compareUnsigned(input, keyStart[top], keyEnd[top], input, start, at) < 0,
        "keys stand in order, each once");
    keyStart[top] = start;
    keyEnd[top] = at;
    return key;
  }

  @Override
  public void end() {
    require(at == input.length, "bytes after the end");
  }

  /** A length or count: each item takes one byte at least, so more than is left is a lie. */
  private int length(int major, String wanted) {
    require(first() >>> 5 == major, wanted);
    long length = argument();
    require(length >= 0 && length <= input.length - at, "cut short");
    return (int) length;
  }

  /** The argument of a head (RFC 8949 section 3), refused where a shorter head would have done. */
  private long argument() {
    int info = first() & 0x1F;
    if (info < 24) {
      at++;
      return info;
    }
    return switch (info) {
      case 24 -> shortest(input[payload(1)] & 0xFFL, 24);
      case 25 -> shortest((short) SHORTS.get(input, payload(2)) & 0xFFFFL, 1L << 8);
      case 26 -> shortest((int) INTS.get(input, payload(4)) & 0xFFFF_FFFFL, 1L << 16);
      case 27 -> shortest((long) LONGS.get(input, payload(8)), 1L << 32);
      default -> throw new MalformedException("indefinite and reserved lengths are not in use");
    };
  }

  private static long shortest(long argument, long least) {
    require(Long.compareUnsigned(argument, least) >= 0, "not the shortest head");
    return argument;
  }

  /** Steps over the head's first byte and {@code length} more; gives where those begin. */
  private int payload(int length) {
    require(length < input.length - at, "cut short");
    int start = at + 1;
    at = start + length;
    return start;
  }

  private int first() {
    require(at < input.length, "cut short");
    return input[at] & 0xFF;
  }

  private static void require(boolean holds, String reason) {
    if (!holds) {
      throw new MalformedException(reason);
    }
  }
}
