package chat.tempest.auth.token;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Access tokens: 256 random bits that mean nothing by themselves, kept as their SHA-256, good for
 * ten minutes. Who asks again soon is answered from memory.
 */
public final class AccessTokens {
  /** How long a token is good. */
  public static final Duration LIFETIME = Duration.ofMinutes(10);

  private static final int BYTES = 32;
  private static final int CHARS = 43;
  private static final int MOST_CACHED = 100_000;

  private final Transactions transactions;
  private final AccessTokenStore store;
  private final Revocations revocations;
  private final InstantSource clock;
  private final SecureRandom random;

  /** By the hash, so that a dump of the heap holds no token either. */
  private final Cache<String, AccessGrant> cache =
      Caffeine.newBuilder().maximumSize(MOST_CACHED).expireAfterWrite(LIFETIME).build();

  AccessTokens(
      Transactions transactions,
      AccessTokenStore store,
      Revocations revocations,
      InstantSource clock,
      SecureRandom random) {
    this.transactions = transactions;
    this.store = store;
    this.revocations = revocations;
    this.clock = clock;
    this.random = random;
  }

  /** A new token, good once the transaction commits. */
  String issue(Transaction tx, DeviceId device, UserId user) {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    var token = Base64Url.encode(bytes);
    store.insert(tx, Hashes.sha256(token), device, user, clock.instant().plus(LIFETIME));
    return token;
  }

  /** What the token stands for; empty where it is unknown, expired or its device was signed out. */
  public Optional<AccessGrant> find(String token) {
    if (token.length() != CHARS) {
      return Optional.empty();
    }
    var hash = Hashes.sha256(token);
    return Optional.ofNullable(cache.get(Base64Url.encode(hash), key -> load(hash)))
        .filter(grant -> clock.instant().isBefore(grant.expiresAt()))
        .filter(grant -> !revocations.hasEnded(grant.deviceId()));
  }

  private @Nullable AccessGrant load(byte[] hash) {
    return transactions.read(tx -> store.find(tx, hash, clock.instant())).orElse(null);
  }
}
