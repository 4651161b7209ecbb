package chat.tempest.gateway.session;

import java.time.Duration;
import java.time.Instant;

/** At most 120 frames in 60 s: a bucket that fills again evenly. */
final class OpBudget {
  static final int FRAMES = 120;
  static final Duration PERIOD = Duration.ofSeconds(60);

  private double left = FRAMES;
  private Instant asOf;

  OpBudget(Instant now) {
    asOf = now;
  }

  boolean spend(Instant now) {
    double refilled = FRAMES * (Duration.between(asOf, now).toNanos() / (double) PERIOD.toNanos());
    left = Math.min(FRAMES, left + Math.max(0, refilled));
    asOf = now;
    if (left < 1) {
      return false;
    }
    left--;
    return true;
  }
}
