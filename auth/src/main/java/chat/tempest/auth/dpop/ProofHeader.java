package chat.tempest.auth.dpop;

import com.fasterxml.jackson.databind.JsonNode;

/** The JOSE header of a proof: RFC 9449 section 4.2. */
final class ProofHeader {
  private ProofHeader() {}

  /**
   * The key that the proof says it is signed with. Whatever else points to a key (kid, jku, x5u,
   * x5c) is not looked at, and never fetched.
   *
   * @throws chat.tempest.core.Problem.Unauthorized where the header is not that of an ES256 proof
   */
  static PublicJwk key(JsonNode header) {
    require(header, "typ", "dpop+jwt");
    require(header, "alg", "ES256");
    if (header.has("crit") || header.has("b64")) {
      throw Refused.proof("it asks for extensions (crit, b64)");
    }
    var jwk = header.get("jwk");
    if (jwk == null) {
      throw Refused.proof("jwk is missing");
    }
    return PublicJwk.of(jwk);
  }

  private static void require(JsonNode header, String member, String value) {
    if (JsonObjects.text(header, member).filter(value::equals).isEmpty()) {
      throw Refused.proof(member + " is not " + value);
    }
  }
}
