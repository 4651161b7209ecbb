package chat.tempest.auth.nativeapp;

import chat.tempest.core.Problem;

/** How a challenge is made of its verifier: S256 alone. With 'plain' it would be the verifier. */
public record ChallengeMethod(String value) {
  /**
   * @throws Problem.Invalid where it is another one
   */
  public ChallengeMethod {
    if (!value.equals("S256")) {
      throw Problem.invalid("", "not S256");
    }
  }
}
