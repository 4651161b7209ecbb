package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import chat.tempest.protocol.User;
import java.time.Duration;

/**
 * What a device is given when it signs in or refreshes. Both tokens are of use only with the key
 * that asked for them.
 */
public record SignedIn(
    String accessToken, Duration expiresIn, String refreshToken, DeviceId deviceId, User user) {

  /** Never the tokens: they would stand in logs. */
  @Override
  public String toString() {
    return "SignedIn[deviceId=" + deviceId + ", user=" + user.id() + "]";
  }
}
