package chat.tempest.auth.nativeapp;

import chat.tempest.core.Problem;

/** The thumbprint (RFC 7638, SHA-256) of the app's key: RFC 9449 section 10. */
public record Thumbprint(String value) {
  /**
   * @throws Problem.Invalid where it is not 32 bytes of base64url
   */
  public Thumbprint {
    if (!CodeChallenge.is256Bits(value)) {
      throw Problem.invalid("", "not 32 bytes in base64url without padding");
    }
  }
}
