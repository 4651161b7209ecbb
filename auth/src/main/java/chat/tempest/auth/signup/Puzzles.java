package chat.tempest.auth.signup;

import chat.tempest.auth.crypto.Secret;
import chat.tempest.auth.once.OneTimeUses;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Pattern;
import org.altcha.altcha.Altcha;
import org.altcha.altcha.Altcha.ChallengeOptions;
import org.altcha.altcha.Altcha.Payload;

/**
 * Makes puzzles and takes their solutions, by ALTCHA's own library. A puzzle is kept nowhere: it
 * carries its end and our signature. A solution is good once.
 */
public final class Puzzles {
  static final String ALGORITHM = "SHA-256";

  /** A browser tries half of them on the average: about two seconds of one core. */
  static final long MOST = 250_000;

  static final Duration LIFETIME = Duration.ofMinutes(5);

  /** Its last character keeps digits of the number from counting as digits of the end. */
  private static final Pattern SALT =
      Pattern.compile("[0-9a-f]{24}\\?expires=(?<expires>[0-9]{1,11})&");

  private final String key;
  private final OneTimeUses uses;
  private final InstantSource clock;

  public Puzzles(Secret secret, OneTimeUses uses, InstantSource clock) {
    this.key = HexFormat.of().formatHex(secret.key("registration-puzzle").getEncoded());
    this.uses = uses;
    this.clock = clock;
  }

  Puzzle make() {
    var options =
        new ChallengeOptions()
            .setAlgorithm(Altcha.Algorithm.SHA256)
            .setSecureRandomNumber(true)
            .setMaxNumber(MOST)
            .setHmacKey(key)
            .setExpires(clock.instant().plus(LIFETIME).getEpochSecond());
    var made = calling(() -> Altcha.createChallenge(options));
    return new Puzzle(ALGORITHM, made.challenge, MOST, made.salt, made.signature);
  }

  /** Whether it solves a puzzle of ours that has not expired, for the first time. */
  boolean accepts(Solution solution) {
    return expiry(solution)
        .filter(clock.instant()::isBefore)
        .filter(expires -> isRight(solution))
        .filter(expires -> uses.firstUse("puzzle", solution.challenge(), expires))
        .isPresent();
  }

  /** By our own clock: the library would ask the machine's. */
  private boolean isRight(Solution solution) {
    var payload = new Payload();
    payload.algorithm = solution.algorithm();
    payload.challenge = solution.challenge();
    payload.number = solution.number();
    payload.salt = solution.salt();
    payload.signature = solution.signature();
    return calling(() -> Altcha.verifySolution(payload, key, false));
  }

  private static Optional<Instant> expiry(Solution solution) {
    var salt = SALT.matcher(solution.salt());
    return salt.matches()
        ? Optional.of(Instant.ofEpochSecond(Long.parseLong(salt.group("expires"))))
        : Optional.empty();
  }

  private interface Call<T> {
    T make() throws Exception;
  }

  /** The library declares whatever there is; what it throws is a missing algorithm. */
  private static <T> T calling(Call<T> call) {
    try {
      return call.make();
    } catch (Exception e) {
      throw new IllegalStateException("a puzzle could not be reckoned", e);
    }
  }
}
