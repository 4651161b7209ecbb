package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.crypto.P256;
import chat.tempest.core.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.security.PublicKey;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * A public P-256 key as RFC 7518 section 6.2.1 writes it: two coordinates of 32 bytes. Whether they
 * are a point of the curve is seen when the key is made of them.
 */
public record PublicJwk(String x, String y) {
  /** RFC 7518 section 6.2.2, 6.3.2 and 6.4: members of private and of symmetric keys. */
  private static final Set<String> PRIVATE = Set.of("d", "p", "q", "dp", "dq", "qi", "oth", "k");

  private static final int COORDINATE_CHARS = 43;

  /**
   * @throws chat.tempest.core.Problem.Unauthorized where it is another kind of key, or a private
   *     one
   */
  static PublicJwk of(JsonNode jwk) {
    return of(jwk, Refused::proof);
  }

  /**
   * The same for what is no proof.
   *
   * @param refusal made of why it is refused, and thrown
   */
  public static PublicJwk of(JsonNode jwk, Function<String, Problem> refusal) {
    if (!jwk.isObject() || PRIVATE.stream().anyMatch(jwk::has)) {
      throw refusal.apply("jwk is not a public key");
    }
    var reader = new Reader(jwk, refusal);
    reader.require("kty", "EC");
    reader.require("crv", "P-256");
    if (jwk.has("alg")) {
      reader.require("alg", "ES256");
    }
    return new PublicJwk(reader.coordinate("x"), reader.coordinate("y"));
  }

  private record Reader(JsonNode jwk, Function<String, Problem> refusal) {
    void require(String member, String value) {
      if (!JsonObjects.text(jwk, member).filter(value::equals).isPresent()) {
        throw refusal.apply("jwk." + member + " is not " + value);
      }
    }

    String coordinate(String member) {
      return JsonObjects.text(jwk, member)
          .filter(text -> text.length() == COORDINATE_CHARS && Base64Url.decode(text).isPresent())
          .orElseThrow(() -> refusal.apply("jwk." + member + " is not 32 bytes of base64url"));
    }
  }

  /** The key; empty where the coordinates are no point of the curve. */
  public Optional<PublicKey> key(Es256 es256) {
    return P256.point(xBytes(), yBytes()).map(es256::key);
  }

  /** RFC 7638 section 3: SHA-256 over the required members in the order of their names. */
  public String thumbprint() {
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
