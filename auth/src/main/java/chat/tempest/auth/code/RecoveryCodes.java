package chat.tempest.auth.code;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.crypto.SecretKey;
import org.jspecify.annotations.Nullable;

/**
 * The ten codes of an account, each good once. Kept as HMACs under the server's secret: a stolen
 * database gives none away, whatever time is spent on it.
 */
public final class RecoveryCodes {
  private static final int COUNT = 10;
  private static final Duration HOLD = Duration.ofHours(24);

  private final RecoveryCodeStore store = new RecoveryCodeStore();
  private final SecretKey key;
  private final InstantSource clock;
  private final SecureRandom random;

  public RecoveryCodes(Secret secret, InstantSource clock, SecureRandom random) {
    this.key = secret.key("recovery-code");
    this.clock = clock;
    this.random = random;
  }

  /**
   * A code that is good.
   *
   * @param hash names it, and does not tell it
   */
  public record Known(UserId user, String hash) {}

  /** After a code was used: the older passkeys stay until then. */
  public record Hold(Instant since, Instant until) {}

  /**
   * What an account has.
   *
   * @param madeAt null where there never were any
   * @param heldUntil null where older passkeys may be removed
   */
  public record State(int codesLeft, @Nullable Instant madeAt, @Nullable Instant heldUntil) {}

  /** Ten new ones, to be told once, in the place of those that are left. */
  public List<String> make(Transaction tx, UserId user) {
    var codes = Stream.generate(() -> RecoveryCode.random(random)).limit(COUNT).toList();
    store.replace(tx, user, codes.stream().map(this::hash).toList(), clock.instant());
    return codes.stream().map(RecoveryCode::text).toList();
  }

  /** The code, where it is good. */
  public Optional<Known> find(Transaction tx, String text) {
    return RecoveryCode.parse(text)
        .map(this::hash)
        .flatMap(hash -> store.find(tx, hash).map(user -> new Known(user, Base64Url.encode(hash))));
  }

  /** Uses a code up, by its hash: whether it was good until now. */
  public boolean use(Transaction tx, String hash) {
    return Base64Url.decode(hash)
        .filter(bytes -> store.use(tx, bytes, clock.instant()))
        .isPresent();
  }

  /** Where a code was used within the last day. */
  public Optional<Hold> hold(Transaction tx, UserId user) {
    return Optional.ofNullable(store.state(tx, user).usedAt())
        .map(used -> new Hold(used, used.plus(HOLD)))
        .filter(hold -> clock.instant().isBefore(hold.until()));
  }

  public State state(Transaction tx, UserId user) {
    var state = store.state(tx, user);
    return new State(state.unused(), state.madeAt(), hold(tx, user).map(Hold::until).orElse(null));
  }

  private byte[] hash(RecoveryCode code) {
    return Hashes.hmac(key, code.characters().getBytes(StandardCharsets.US_ASCII));
  }
}
