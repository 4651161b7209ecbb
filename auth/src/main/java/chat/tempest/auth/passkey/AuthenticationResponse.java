package chat.tempest.auth.passkey;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * AuthenticationResponseJSON (WebAuthn Level 3, section 5.1), as far as it is read.
 *
 * @param userHandle empty where the authenticator sent none
 */
public record AuthenticationResponse(
    byte[] rawId,
    byte[] clientDataJson,
    byte[] authenticatorData,
    byte[] signature,
    byte[] userHandle) {

  /**
   * @throws chat.tempest.core.Problem.Invalid with the path of what is missing or malformed
   */
  public static AuthenticationResponse of(JsonNode credential) {
    var json = new CredentialJson(credential);
    return new AuthenticationResponse(
        json.rawId(),
        json.response("clientDataJSON"),
        json.response("authenticatorData"),
        json.response("signature"),
        json.optionalResponse("userHandle").orElseGet(() -> new byte[0]));
  }
}
