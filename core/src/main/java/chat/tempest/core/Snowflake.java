package chat.tempest.core;

/**
 * The layout of ids: 42 bits of milliseconds since {@link #EPOCH_MILLIS}, 10 bits of node, 12 bits
 * of sequence. The epoch is Discord's, so that what ported bots compute from an id is right.
 */
public final class Snowflake {
  /** 2015-01-01T00:00:00Z. */
  public static final long EPOCH_MILLIS = 1_420_070_400_000L;

  static final int NODE_BITS = 10;
  static final int SEQUENCE_BITS = 12;
  static final int MAX_NODE = (1 << NODE_BITS) - 1;
  static final int MAX_SEQUENCE = (1 << SEQUENCE_BITS) - 1;
  private static final int TIME_SHIFT = NODE_BITS + SEQUENCE_BITS;

  private Snowflake() {}

  /** The instant in {@code id}, in milliseconds since the Unix epoch. */
  public static long millis(long id) {
    return (id >>> TIME_SHIFT) + EPOCH_MILLIS;
  }

  /** The smallest id of that millisecond: a bound for queries by time. */
  public static long atMillis(long unixMillis) {
    return Math.max(0, unixMillis - EPOCH_MILLIS) << TIME_SHIFT;
  }

  static long of(long unixMillis, int node, int sequence) {
    return (unixMillis - EPOCH_MILLIS) << TIME_SHIFT | (long) node << SEQUENCE_BITS | sequence;
  }

  static long requireValid(long value) {
    if (value <= 0) {
      throw new IllegalArgumentException("a snowflake is positive, not " + value);
    }
    return value;
  }

  static long parse(String text) {
    if (text.isEmpty() || text.length() > 19 || text.charAt(0) == '0') {
      throw notSnowflake();
    }
    long value = 0;
    for (int i = 0; i < text.length(); i++) {
      int digit = text.charAt(i) - '0';
      if (digit < 0 || digit > 9) {
        throw notSnowflake();
      }
      value = value * 10 + digit;
    }
    if (value <= 0) {
      throw notSnowflake();
    }
    return value;
  }

  private static Problem notSnowflake() {
    return Problem.invalid("", "not an id: a positive decimal number of at most 19 digits");
  }
}
