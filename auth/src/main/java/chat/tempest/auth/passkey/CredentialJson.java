package chat.tempest.auth.passkey;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.core.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The JSON that {@code PublicKeyCredential.toJSON} makes, as far as we read it. What newer browsers
 * add is left alone, but for what must not be sent to a server.
 */
final class CredentialJson {
  /** Far more than any authenticator sends. */
  private static final int LONGEST = 32 * 1024;

  private final JsonNode credential;

  /**
   * @throws Problem.Invalid where it is no public-key credential, or carries PRF results: keys that
   *     the browser derived for the client alone
   */
  CredentialJson(JsonNode credential) {
    this.credential = credential;
    if (!"public-key".equals(credential.path("type").textValue())) {
      throw refused("type", "not 'public-key'");
    }
    if (!credential.at("/clientExtensionResults/prf/results").isMissingNode()) {
      throw refused("clientExtensionResults.prf.results", "a secret of the client: never send it");
    }
  }

  byte[] rawId() {
    var id = bytes("rawId", credential.get("rawId"));
    if (!Base64Url.encode(id).equals(credential.path("id").textValue())) {
      throw refused("id", "not the same as rawId");
    }
    return id;
  }

  byte[] response(String member) {
    return bytes("response." + member, credential.path("response").get(member));
  }

  Optional<byte[]> optionalResponse(String member) {
    var node = credential.path("response").path(member);
    return node.isMissingNode() || node.isNull()
        ? Optional.empty()
        : Optional.of(bytes("response." + member, node));
  }

  JsonNode member(String pointer) {
    return credential.at(pointer);
  }

  static Problem refused(String path, String detail) {
    return Problem.invalid("credential." + path, detail);
  }

  private static byte[] bytes(String path, @Nullable JsonNode node) {
    if (node == null || !node.isTextual() || node.textValue().length() > LONGEST) {
      throw refused(path, "not a text of at most " + LONGEST + " characters");
    }
    return Base64Url.decode(node.textValue())
        .orElseThrow(() -> refused(path, "not base64url without padding"));
  }
}
