package chat.tempest.auth.token;

import chat.tempest.core.Problem;

/** What a device calls itself, as in {@code Firefox on Linux}: 1 to 100 characters, on one line. */
public record DeviceName(String value) {
  private static final int LONGEST = 100;

  /**
   * @throws Problem.Invalid where it is empty, too long or holds control characters
   */
  public DeviceName {
    value = value.strip();
    int length = value.codePointCount(0, value.length());
    if (length < 1 || length > LONGEST) {
      throw Problem.invalid("", length + " characters, 1 to " + LONGEST + " are right");
    }
    if (value.codePoints().anyMatch(Character::isISOControl)) {
      throw Problem.invalid("", "control characters have no place in a name");
    }
  }
}
