package chat.tempest.auth.client;

import chat.tempest.core.Problem;

/** The refusal of an assertion: RFC 6749 section 5.2. */
final class InvalidClient {
  private InvalidClient() {}

  static Problem because(String why) {
    return Problem.unauthorized("invalid_client", "The client assertion was refused: " + why + ".");
  }
}
