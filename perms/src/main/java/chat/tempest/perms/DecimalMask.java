package chat.tempest.perms;

import chat.tempest.core.Problem;

/** Masks as decimal numbers of up to 80 bits, in long arithmetic. */
final class DecimalMask {
  /** The digits of 2^80 - 1. */
  private static final int LONGEST = 25;

  private static final long BILLION = 1_000_000_000L;
  private static final long LOW_HALF = 0xFFFF_FFFFL;

  private DecimalMask() {}

  static String write(PermissionSet set) {
    return set.high() == 0 ? Long.toUnsignedString(set.low()) : writeLong(set);
  }

  /** Long division by 10^9 in two steps: 80 bits leave a quotient that fits a long. */
  private static String writeLong(PermissionSet set) {
    long upper = (set.high() << 32) | (set.low() >>> 32);
    long lower = ((upper % BILLION) << 32) | (set.low() & LOW_HALF);
    long quotient = ((upper / BILLION) << 32) + lower / BILLION;
    var tail = Long.toString(lower % BILLION);
    return quotient + "0".repeat(9 - tail.length()) + tail;
  }

  static PermissionSet parse(String text) {
    requireCanonical(text);
    long low = 0;
    long high = 0;
    for (int i = 0; i < text.length(); i++) {
      long times = low * 10;
      int digit = text.charAt(i) - '0';
      high = high * 10 + Math.unsignedMultiplyHigh(low, 10);
      low = times + digit;
      high += Long.compareUnsigned(low, times) < 0 ? 1 : 0;
    }
    if (high > PermissionSet.HIGH_MASK) {
      throw Problem.invalid("", "bits above 79 are not known");
    }
    return new PermissionSet(low, high);
  }

  private static void requireCanonical(String text) {
    boolean padded = text.length() > 1 && text.charAt(0) == '0';
    if (text.isEmpty() || text.length() > LONGEST || padded || !isDigits(text)) {
      throw Problem.invalid("", "not a mask: a decimal number of at most 80 bits");
    }
  }

  private static boolean isDigits(String text) {
    return text.chars().allMatch(c -> c >= '0' && c <= '9');
  }
}
