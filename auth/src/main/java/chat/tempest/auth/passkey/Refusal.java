package chat.tempest.auth.passkey;

import chat.tempest.core.Problem;

/** The one answer to every passkey that is not accepted: it does not say whether it is known. */
public final class Refusal {
  private Refusal() {}

  public static Problem passkey() {
    return Problem.unauthorized(
        "invalid_passkey", "This passkey was not accepted. Start again, or use another one.");
  }
}
