package chat.tempest.auth.signup;

import chat.tempest.core.Problem;

/** The code of an invite, as somebody without an account brings it. */
public record InviteClaim(String value) {
  private static final int LONGEST = 64;

  /**
   * @throws Problem.Invalid where it is too long to be one
   */
  public InviteClaim {
    if (value.length() > LONGEST) {
      throw Problem.invalid("", value.length() + " characters, at most " + LONGEST);
    }
  }
}
