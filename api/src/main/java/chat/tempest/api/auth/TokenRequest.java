package chat.tempest.api.auth;

import chat.tempest.auth.token.RequestId;
import chat.tempest.core.Problem;

/**
 * A request to the token endpoint (RFC 6749 section 6).
 *
 * @param rid names the request, so that it can be sent again: the same one gives the same successor
 */
record TokenRequest(String grantType, String refreshToken, RequestId rid) {
  /**
   * @throws Problem.BadGrant where another grant is asked for
   */
  TokenRequest {
    if (!grantType.equals("refresh_token")) {
      throw Problem.badGrant("unsupported_grant_type", "The only grant here is 'refresh_token'.");
    }
  }

  /** Never the token: it would stand in logs. */
  @Override
  public String toString() {
    return "TokenRequest";
  }
}
