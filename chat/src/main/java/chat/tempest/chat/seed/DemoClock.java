package chat.tempest.chat.seed;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that is put forward by hand, so that a conversation can lie in the past. */
public final class DemoClock implements InstantSource {
  private Instant now;

  DemoClock(Instant start) {
    this.now = start;
  }

  void advance(Duration by) {
    now = now.plus(by);
  }

  @Override
  public Instant instant() {
    return now;
  }
}
