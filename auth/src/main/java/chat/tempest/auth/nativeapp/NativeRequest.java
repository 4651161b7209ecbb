package chat.tempest.auth.nativeapp;

/**
 * What an app asks for through the page (RFC 6749 section 4.1.1, RFC 7636 section 4.3, RFC 9449
 * section 10.1).
 *
 * @param dpopJkt of the key that the tokens will be bound to
 */
public record NativeRequest(
    ClientId clientId,
    RedirectUri redirectUri,
    CodeChallenge codeChallenge,
    ChallengeMethod codeChallengeMethod,
    Thumbprint dpopJkt) {

  Binding binding() {
    return new Binding(clientId, redirectUri, codeChallenge, dpopJkt);
  }
}
