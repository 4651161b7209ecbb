package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.crypto.Secret;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Arrays;
import javax.crypto.SecretKey;

/**
 * The nonces of RFC 9449 section 8, kept nowhere: the MAC of a window of time. Good in its own
 * window and in the next, for two to four minutes, on every node that has the same secret.
 */
public final class ProofNonces {
  static final Duration WINDOW = Duration.ofMinutes(2);
  private static final int BYTES = 16;

  private final SecretKey key;
  private final InstantSource clock;

  public ProofNonces(Secret secret, InstantSource clock) {
    this.key = secret.key("dpop-nonce");
    this.clock = clock;
  }

  /** What every answer carries in {@code DPoP-Nonce}: 22 characters of base64url. */
  public String current() {
    return of(window());
  }

  boolean isFresh(String nonce) {
    return Hashes.same(nonce, of(window())) || Hashes.same(nonce, of(window() - 1));
  }

  private long window() {
    return clock.millis() / WINDOW.toMillis();
  }

  private String of(long window) {
    var mac = Hashes.hmac(key, ByteBuffer.allocate(Long.BYTES).putLong(window).array());
    return Base64Url.encode(Arrays.copyOf(mac, BYTES));
  }
}
