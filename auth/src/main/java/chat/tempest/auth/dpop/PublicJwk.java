package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Set;

/**
 * A public P-256 key as RFC 7518 section 6.2.1 writes it: two coordinates of 32 bytes. Whether they
 * are a point of the curve is seen when the key is made of them.
 */
record PublicJwk(String x, String y) {
  /** RFC 7518 section 6.2.2, 6.3.2 and 6.4: members of private and of symmetric keys. */
  private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  private static final int COORDINATE_CHARS = 43;

  /**
   * @throws chat.tempest.core.Problem.Unauthorized where it is another kind of key, or a private
   *     one
   */
  static PublicJwk of(JsonNode jwk) {
    if (!jwk.isObject() || PRIVATE.stream().anyMatch(jwk::has)) {
      throw Refused.proof("jwk is not a public key");
    }
    require(jwk, "kty", "EC");
    require(jwk, "crv", "P-256");
    if (jwk.has("alg")) {
      require(jwk, "alg", "ES256");
    }
    return new PublicJwk(coordinate(jwk, "x"), coordinate(jwk, "y"));
  }

  private static void require(JsonNode jwk, String member, String value) {
    if (!JsonObjects.text(jwk, member).filter(value::equals).isPresent()) {
      throw Refused.proof("jwk." + member + " is not " + value);
    }
  }

  private static String coordinate(JsonNode jwk, String member) {
    return JsonObjects.text(jwk, member)
        .filter(text -> text.length() == COORDINATE_CHARS && Base64Url.decode(text).isPresent())
        .orElseThrow(() -> Refused.proof("jwk." + member + " is not 32 bytes of base64url"));
  }

  /** RFC 7638 section 3: SHA-256 over the required members in the order of their names. */
  String thumbprint() {
    return Base64Url.encode(
        Hashes.sha256(
            "{\"crv\":\"P-256\",\"kty\":\"EC\",\"x\":\"" + x + "\",\"y\":\"" + y + "\"}"));
  }

  byte[] xBytes() {
    return Base64Url.decode(x).orElseThrow();
  }

  byte[] yBytes() {
    return Base64Url.decode(y).orElseThrow();
  }
}
