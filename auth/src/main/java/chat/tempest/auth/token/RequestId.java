package chat.tempest.auth.token;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.core.Problem;

/**
 * The {@code rid} of a refresh: what the client wrote down before it sent, so that it can ask again
 * for the same rotation. 16 random bytes in base64url.
 */
public record RequestId(String value) {
  private static final int BYTES = 16;

  /**
   * @throws Problem.Invalid where it is not 16 bytes of base64url
   */
  public RequestId {
    if (value.length() > 2 * BYTES
        || Base64Url.decode(value).filter(b -> b.length == BYTES).isEmpty()) {
      throw Problem.invalid("", "not 16 bytes in base64url without padding");
    }
  }

  byte[] hash() {
    return Hashes.sha256(value);
  }
}
