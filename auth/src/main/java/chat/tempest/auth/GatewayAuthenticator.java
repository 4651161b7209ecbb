package chat.tempest.auth;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.dpop.ProofVerifier;
import chat.tempest.core.Problem;
import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * Says who is at the other end of a gateway connection. Every connection is greeted with a nonce of
 * its own, and the proof in its first frame is over that nonce: so it is good on that connection
 * only, and only once.
 */
public final class GatewayAuthenticator {
  private static final String PATH = "/gateway";
  private static final int NONCE_BYTES = 16;

  private final ProofVerifier proofs;
  private final Authenticator authenticator;
  private final SecureRandom random;

  /** Those that a good proof was over. Older than this, the proof itself is too old. */
  private final Cache<String, Boolean> usedNonces =
      Caffeine.newBuilder().expireAfterWrite(Duration.ofMinutes(2)).build();

  GatewayAuthenticator(ProofVerifier proofs, Authenticator authenticator, SecureRandom random) {
    this.proofs = proofs;
    this.authenticator = authenticator;
    this.random = random;
  }

  /** For the Hello of one connection. */
  public String newNonce() {
    var bytes = new byte[NONCE_BYTES];
    random.nextBytes(bytes);
    return Base64Url.encode(bytes);
  }

  /**
   * Checks the proof of an Identify or Resume and uses it and the nonce up.
   *
   * @param proof over {@code htm} GET, {@code htu} PUBLIC_ORIGIN + {@code /gateway}, the nonce and
   *     the token
   * @param nonce that this connection was greeted with
   * @throws Problem.Unauthorized where proof or token is refused: close with 4004
   */
  public LoginSession identify(String token, String proof, String nonce) {
    var verified = proofs.verifyHandshake(proof, PATH, token, nonce);
    if (usedNonces.asMap().putIfAbsent(nonce, Boolean.TRUE) != null) {
      throw Problem.unauthorized(
          "invalid_dpop_proof", "This connection's nonce was used before: connect anew.");
    }
    return authenticator.session(token, verified.jkt());
  }
}
