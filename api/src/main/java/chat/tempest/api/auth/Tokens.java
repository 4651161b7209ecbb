package chat.tempest.api.auth;

import chat.tempest.auth.passkey.Registration.Registered;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.DeviceId;
import chat.tempest.protocol.User;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a device is given (RFC 6749 section 5.1, RFC 9449 section 5).
 *
 * @param tokenType always {@code DPoP}
 * @param expiresIn of the access token, in seconds
 * @param recoveryCodes of a new account, told once; null else
 */
record Tokens(
    String tokenType,
    String accessToken,
    long expiresIn,
    String refreshToken,
    DeviceId deviceId,
    User user,
    @Nullable List<String> recoveryCodes)
    implements Issued {

  static Tokens of(Registered registered) {
    return of(registered.signedIn(), registered.recoveryCodes());
  }

  static Tokens of(SignedIn signedIn) {
    return of(signedIn, null);
  }

  private static Tokens of(SignedIn signedIn, @Nullable List<String> recoveryCodes) {
    return new Tokens(
        "DPoP",
        signedIn.accessToken(),
        signedIn.expiresIn().toSeconds(),
        signedIn.refreshToken(),
        signedIn.deviceId(),
        signedIn.user(),
        recoveryCodes);
  }

  /** Never the tokens: they would stand in logs. */
  @Override
  public String toString() {
    return "Tokens[deviceId=" + deviceId + "]";
  }
}
