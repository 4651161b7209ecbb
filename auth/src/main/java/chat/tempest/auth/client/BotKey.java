package chat.tempest.auth.client;

import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.dpop.PublicJwk;
import chat.tempest.core.Problem;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * The public key of a bot, as a JWK (RFC 7517): P-256 alone. Members that say how it may be used
 * are left alone, a private key is refused.
 */
public record BotKey(JsonNode value) {
  private static final Es256 JDK = new Es256(Es256.jdk());

  /**
   * @throws Problem.Invalid where it is no public key of that curve
   */
  public BotKey {
    if (read(value).key(JDK).isEmpty()) {
      throw refused("jwk is not a point of P-256");
    }
  }

  PublicJwk jwk() {
    return read(value);
  }

  private static PublicJwk read(JsonNode json) {
    return PublicJwk.of(json, BotKey::refused);
  }

  private static Problem refused(String why) {
    return Problem.invalid("", why);
  }
}
