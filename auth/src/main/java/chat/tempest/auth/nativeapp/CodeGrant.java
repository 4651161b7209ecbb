package chat.tempest.auth.nativeapp;

import chat.tempest.auth.token.DeviceName;

/** What an app shows for its tokens (RFC 6749 section 4.1.3, RFC 7636 section 4.5), unchecked. */
public record CodeGrant(
    String code, String redirectUri, String codeVerifier, String clientId, DeviceName deviceName) {

  /** Never the code: it would stand in logs. */
  @Override
  public String toString() {
    return "CodeGrant[clientId=" + clientId + "]";
  }
}
