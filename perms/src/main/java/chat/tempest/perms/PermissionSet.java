package chat.tempest.perms;

/**
 * An immutable set of the 80 bits in two longs.
 *
 * @param low bits 0 to 63
 * @param high bits 64 to 79 in its lowest 16 bits
 */
public record PermissionSet(long low, long high) {
  private static final long HIGH_MASK = 0xFFFF;

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

  public boolean has(Permission bit) {
    int at = bit.bit();
    return at < 64 ? (low >>> at & 1) != 0 : (high >>> (at - 64) & 1) != 0;
  }

  public PermissionSet with(Permission bit) {
    int at = bit.bit();
    return at < 64
        ? new PermissionSet(low | 1L << at, high)
        : new PermissionSet(low, high | 1L << (at - 64));
  }
}
