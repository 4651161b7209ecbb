package chat.tempest.auth.dpop;

import chat.tempest.core.Problem;

/** The refusals of a proof: RFC 9449 sections 5 and 8. */
final class Refused {
  private Refused() {}

  static Problem proof(String why) {
    return Problem.unauthorized("invalid_dpop_proof", "The DPoP proof was refused: " + why + ".");
  }

  static Problem nonce() {
    return Problem.unauthorized(
        "use_dpop_nonce", "Sign a new proof with the nonce of this answer's DPoP-Nonce header.");
  }
}
