package chat.tempest.auth;

import chat.tempest.auth.dpop.ProofVerifier;
import chat.tempest.auth.token.AccessTokens;
import chat.tempest.core.Problem;
import java.util.List;
import java.util.Locale;

/** Says who sends a request: its access token, and the proof that the token's key sent it. */
public final class Authenticator {
  private static final String SCHEME = "dpop ";

  private final ProofVerifier proofs;
  private final AccessTokens accessTokens;

  Authenticator(ProofVerifier proofs, AccessTokens accessTokens) {
    this.proofs = proofs;
    this.accessTokens = accessTokens;
  }

  /**
   * Checks one request and uses its proof up.
   *
   * @param authorizationHeaders every value of the header {@code Authorization}
   * @param dpopHeaders every value of the header {@code DPoP}
   * @param rawPath as received, still escaped
   * @throws Problem.Invalid where there are two Authorization headers
   * @throws Problem.Unauthorized with code {@code invalid_token}, {@code invalid_dpop_proof} or
   *     {@code use_dpop_nonce}
   */
  public LoginSession authenticate(
      List<String> authorizationHeaders, List<String> dpopHeaders, String method, String rawPath) {
    var token = token(authorizationHeaders);
    var proof = proofs.verify(dpopHeaders, method, rawPath, token);
    return session(token, proof.jkt());
  }

  /**
   * The session of a token whose proof is by the key {@code jkt}.
   *
   * @throws Problem.Unauthorized with code {@code invalid_token} where it is another's token, has
   *     expired or is none
   */
  LoginSession session(String token, String jkt) {
    return accessTokens
        .find(token)
        .filter(grant -> grant.jkt().equals(jkt))
        .map(grant -> new LoginSession(grant.userId(), grant.deviceId(), jkt, grant.expiresAt()))
        .orElseThrow(Authenticator::invalidToken);
  }

  private static String token(List<String> authorizationHeaders) {
    if (authorizationHeaders.size() > 1) {
      throw Problem.invalid("Authorization", "there must be one such header");
    }
    if (authorizationHeaders.isEmpty()) {
      throw invalidToken();
    }
    var value = authorizationHeaders.getFirst();
    if (!value.toLowerCase(Locale.ROOT).startsWith(SCHEME)) {
      throw invalidToken();
    }
    return value.substring(SCHEME.length()).strip();
  }

  private static Problem invalidToken() {
    return Problem.unauthorized(
        "invalid_token", "The access token is missing, has expired or is not this device's.");
  }
}
