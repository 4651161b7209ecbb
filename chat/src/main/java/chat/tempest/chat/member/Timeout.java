package chat.tempest.chat.member;

import chat.tempest.core.Problem;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Until when somebody may look and no more: at most 28 days ahead. */
public record Timeout(Instant value) {
  private static final Duration LONGEST = Duration.ofDays(28);

  /** Clocks of clients go before ours now and then. */
  private static final Duration GRACE = Duration.ofMinutes(1);

  public Timeout {
    value = value.truncatedTo(ChronoUnit.MILLIS);
  }

  void requireWithin(Instant now) {
    boolean fits = value.isAfter(now) && !value.isAfter(now.plus(LONGEST).plus(GRACE));
    if (!fits) {
      throw Problem.invalid(
          "communication_disabled_until", "lies ahead, at most 28 days; null ends it");
    }
  }
}
