package chat.tempest.api.http;

import chat.tempest.auth.Authenticator;
import chat.tempest.auth.LoginSession;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.dpop.ProofNonces;
import chat.tempest.auth.dpop.ProofVerifier;

/** Who a request is from. */
public record Gate(Authenticator authenticator, ProofVerifier proofs, ProofNonces nonces) {

  /**
   * The login session of a token with its proof.
   *
   * @throws chat.tempest.core.Problem.Unauthorized where one of them is missing or wrong
   */
  LoginSession signedIn(Exchange exchange) {
    var headers = exchange.request().headers();
    return authenticator.authenticate(
        headers.getAll("Authorization"),
        headers.getAll("DPoP"),
        exchange.request().method().name(),
        exchange.rawPath());
  }

  /**
   * The key of a proof without a token.
   *
   * @throws chat.tempest.core.Problem.Unauthorized where it is missing or wrong
   */
  Proof withKey(Exchange exchange) {
    var headers = exchange.request().headers();
    return proofs.verify(
        headers.getAll("DPoP"), exchange.request().method().name(), exchange.rawPath(), null);
  }

  /** What the next proof must carry. */
  String nonce() {
    return nonces.current();
  }
}
