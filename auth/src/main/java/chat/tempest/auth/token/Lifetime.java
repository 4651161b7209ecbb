package chat.tempest.auth.token;

import java.time.Duration;

/**
 * How long a device stays signed in.
 *
 * @param idle without being used
 * @param most in all, in whole days; then the passkey is asked for again
 */
record Lifetime(Duration idle, Duration most) {
  static final Lifetime USUAL = new Lifetime(Duration.ofDays(30), Duration.ofDays(180));
}
