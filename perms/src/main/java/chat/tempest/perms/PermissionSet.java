package chat.tempest.perms;

import java.util.List;
import java.util.stream.Stream;

/**
 * An immutable set of the 80 bits in two longs.
 *
 * @param low bits 0 to 63
 * @param high bits 64 to 79 in its lowest 16 bits
 */
public record PermissionSet(long low, long high) {
  static final long HIGH_MASK = 0xFFFF;
  private static final List<Permission> BITS = List.of(Permission.values());

  public static final PermissionSet NONE = new PermissionSet(0, 0);
  public static final PermissionSet ALL = new PermissionSet(-1L, HIGH_MASK);

  public PermissionSet {
    if ((high & ~HIGH_MASK) != 0) {
      throw new IllegalArgumentException("bits above 79 are not known");
    }
  }

  public static PermissionSet of(Permission... bits) {
    var set = NONE;
    for (var bit : bits) {
      set = set.with(bit);
    }
    return set;
  }

  /**
   * Reads the form that JSON carries.
   *
   * @throws chat.tempest.core.Problem.Invalid where it is not a canonical decimal number, or holds
   *     a bit above 79
   */
  public static PermissionSet parseDecimal(String text) {
    return DecimalMask.parse(text);
  }

  /**
   * Reads the form that CBOR carries.
   *
   * @param bytes exactly 10, big-endian
   * @throws chat.tempest.core.Problem.Invalid where there are more or fewer than 10
   */
  public static PermissionSet ofBytes(byte[] bytes) {
    return BinaryMask.read(bytes);
  }

  public boolean has(Permission bit) {
    return ((lowOf(bit) & low) | (highOf(bit) & high)) != 0;
  }

  /** Whether every bit of {@code required} is here; true for none. */
  public boolean hasAll(PermissionSet required) {
    return (required.low & ~low) == 0 && (required.high & ~high) == 0;
  }

  public boolean isEmpty() {
    return (low | high) == 0;
  }

  /** How many bits are set, 0 to 80. */
  public int size() {
    return Long.bitCount(low) + Long.bitCount(high);
  }

  public PermissionSet with(Permission bit) {
    return new PermissionSet(low | lowOf(bit), high | highOf(bit));
  }

  public PermissionSet without(Permission bit) {
    return new PermissionSet(low & ~lowOf(bit), high & ~highOf(bit));
  }

  public PermissionSet union(PermissionSet other) {
    return new PermissionSet(low | other.low, high | other.high);
  }

  public PermissionSet intersect(PermissionSet other) {
    return new PermissionSet(low & other.low, high & other.high);
  }

  public PermissionSet minus(PermissionSet other) {
    return new PermissionSet(low & ~other.low, high & ~other.high);
  }

  /** The bits that only one of the two has. */
  public PermissionSet difference(PermissionSet other) {
    return new PermissionSet(low ^ other.low, high ^ other.high);
  }

  /** The bits of {@code required} that are not here, lowest first. */
  public List<Permission> missing(PermissionSet required) {
    return required.minus(this).toList();
  }

  /** The bits, lowest first. */
  public Stream<Permission> stream() {
    return BITS.stream().filter(this::has);
  }

  /** The bits, lowest first. */
  public List<Permission> toList() {
    return stream().toList();
  }

  /** The form that JSON carries: a decimal number without leading zeros. */
  public String toDecimal() {
    return DecimalMask.write(this);
  }

  /** The form that CBOR carries: 10 bytes, big-endian. */
  public byte[] toBytes() {
    return BinaryMask.write(this);
  }

  /** The names, for people who read logs and test reports. */
  @Override
  public String toString() {
    return toList().toString();
  }

  /** The bit's part of {@link #low}, 0 where it stands in {@link #high}. */
  static long lowOf(Permission bit) {
    return bit.bit() < 64 ? 1L << bit.bit() : 0;
  }

  /** The bit's part of {@link #high}, 0 where it stands in {@link #low}. */
  static long highOf(Permission bit) {
    return bit.bit() < 64 ? 0 : 1L << bit.bit(); // a long's shift counts modulo 64
  }
}
