package chat.tempest.api.auth;

import chat.tempest.api.json.ToldApartBy;
import chat.tempest.auth.nativeapp.CodeGrant;
import chat.tempest.auth.token.DeviceName;
import chat.tempest.auth.token.RequestId;

/** A request to the token endpoint: the grants that there are. */
@ToldApartBy(value = "grant_type", otherwise = "unsupported_grant_type")
sealed interface TokenRequest {

  /**
   * A refresh token for its successor (RFC 6749 section 6).
   *
   * @param rid names the request, so that it can be sent again: the same one gives the same
   *     successor
   */
  record RefreshToken(String refreshToken, RequestId rid) implements TokenRequest {
    /** Never the token: it would stand in logs. */
    @Override
    public String toString() {
      return "RefreshToken";
    }
  }

  /** The code of a native app (RFC 6749 section 4.1.3, RFC 7636 section 4.5). */
  record AuthorizationCode(
      String code, String redirectUri, String codeVerifier, String clientId, DeviceName deviceName)
      implements TokenRequest {

    CodeGrant grant() {
      return new CodeGrant(code, redirectUri, codeVerifier, clientId, deviceName);
    }

    /** Never the code: it would stand in logs. */
    @Override
    public String toString() {
      return "AuthorizationCode";
    }
  }

  /** What an external bot signed (RFC 6749 section 4.4.2, RFC 7523 section 2.2). */
  record ClientCredentials(String clientAssertionType, String clientAssertion)
      implements TokenRequest {
    /** Never the assertion: it would stand in logs. */
    @Override
    public String toString() {
      return "ClientCredentials";
    }
  }
}
