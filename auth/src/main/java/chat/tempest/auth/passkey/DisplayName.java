package chat.tempest.auth.passkey;

import chat.tempest.core.Problem;

/** What people read: 1 to 32 characters on one line, something of it visible. */
public record DisplayName(String value) {
  private static final int LONGEST = 32;

  /**
   * @throws Problem.Invalid where it is empty, too long, invisible, or would turn the text around
   *     it
   */
  public DisplayName {
    value = value.strip();
    int length = value.codePointCount(0, value.length());
    if (length < 1 || length > LONGEST) {
      throw Problem.invalid("", length + " characters, 1 to " + LONGEST + " are right");
    }
    if (value.codePoints().anyMatch(DisplayName::isUnfit)) {
      throw Problem.invalid(
          "", "control characters and marks of direction have no place in a name");
    }
    if (value.codePoints().noneMatch(DisplayName::isVisible)) {
      throw Problem.invalid("", "nothing of it can be seen");
    }
  }

  /** Controls, line and paragraph separators, bidirectional overrides and isolates. */
  private static boolean isUnfit(int c) {
    return Character.isISOControl(c)
        || Character.getType(c) == Character.LINE_SEPARATOR
        || Character.getType(c) == Character.PARAGRAPH_SEPARATOR
        || Character.getType(c) == Character.SURROGATE
        || (c >= 0x202A && c <= 0x202E)
        || (c >= 0x2066 && c <= 0x2069);
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK -> false;
      default -> true;
    };
  }
}
