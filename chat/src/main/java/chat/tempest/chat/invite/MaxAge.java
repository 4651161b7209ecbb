package chat.tempest.chat.invite;

import chat.tempest.core.Problem;
import java.time.Instant;
import java.util.Optional;

/** How long an invite is good: 0 to 604,800 seconds, 0 for ever. */
public record MaxAge(int value) {
  private static final int WEEK = 604_800;

  static final MaxAge USUAL = new MaxAge(WEEK);

  public MaxAge {
    if (value < 0 || value > WEEK) {
      throw Problem.invalid("", "%,d seconds, 0 to %,d are right".formatted(value, WEEK));
    }
  }

  Optional<Instant> after(Instant now) {
    return value == 0 ? Optional.empty() : Optional.of(now.plusSeconds(value));
  }
}
