package chat.tempest.api.http;

import chat.tempest.api.route.Caller;
import chat.tempest.auth.Authenticator;
import chat.tempest.auth.LoginSession;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.dpop.ProofNonces;
import chat.tempest.auth.dpop.ProofVerifier;
import chat.tempest.auth.stepup.Deed;
import chat.tempest.auth.stepup.StepUp;

/** Who a request is from. */
public record Gate(
    Authenticator authenticator, StepUp stepUp, ProofVerifier proofs, ProofNonces nonces) {
  private static final String STEP_UP = "Step-Up";

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

  /**
   * The caller, verified where the request carries a token of step-up; that is used up.
   *
   * @throws chat.tempest.core.Problem.Unauthorized {@code insufficient_user_authentication} where
   *     the token is not for this very request
   */
  Caller stepUp(Caller caller, Exchange exchange, byte[] body) {
    var token = exchange.request().getHeader(STEP_UP);
    if (token == null || !(caller instanceof Caller.SignedIn(var login, _))) {
      return caller;
    }
    var deed = Deed.of(exchange.request().method().name(), exchange.rawPath(), body);
    stepUp.redeem(login, token, deed);
    return new Caller.SignedIn(login, true);
  }

  /** What the next proof must carry. */
  String nonce() {
    return nonces.current();
  }
}
