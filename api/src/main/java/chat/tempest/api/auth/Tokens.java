package chat.tempest.api.auth;

import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.DeviceId;
import chat.tempest.protocol.User;

/**
 * What a device is given (RFC 6749 section 5.1, RFC 9449 section 5).
 *
 * @param tokenType always {@code DPoP}
 * @param expiresIn of the access token, in seconds
 */
record Tokens(
    String tokenType,
    String accessToken,
    long expiresIn,
    String refreshToken,
    DeviceId deviceId,
    User user) {

  static Tokens of(SignedIn signedIn) {
    return new Tokens(
        "DPoP",
        signedIn.accessToken(),
        signedIn.expiresIn().toSeconds(),
        signedIn.refreshToken(),
        signedIn.deviceId(),
        signedIn.user());
  }

  /** Never the tokens: they would stand in logs. */
  @Override
  public String toString() {
    return "Tokens[deviceId=" + deviceId + "]";
  }
}
