package chat.tempest.api.limit;

import java.time.Duration;

/**
 * How often something may be done: {@code burst} times at once, and as often again in each {@code
 * window}.
 */
public record Limit(int burst, Duration window) {
  public Limit {
    if (burst < 1 || window.isNegative() || window.isZero()) {
      throw new IllegalArgumentException("a limit lets something through");
    }
  }

  /** {@code burst} times in {@code seconds}. */
  public static Limit of(int burst, int seconds) {
    return new Limit(burst, Duration.ofSeconds(seconds));
  }

  /** {@code factor} times as often. */
  Limit times(int factor) {
    return new Limit(burst * factor, window);
  }

  /** The time in which one use grows back. */
  Duration interval() {
    return window.dividedBy(burst);
  }
}
