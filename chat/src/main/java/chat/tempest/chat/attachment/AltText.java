package chat.tempest.chat.attachment;

import chat.tempest.core.Problem;

/** What a picture shows, for those who cannot see it: at most 1,024 characters. */
public record AltText(String value) {
  private static final int MOST = 1_024;

  public AltText {
    value = value.strip();
    if (value.codePointCount(0, value.length()) > MOST) {
      throw Problem.invalid("", "more than 1,024 characters");
    }
    if (value.chars().anyMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\t')) {
      throw Problem.invalid("", "control characters have no place here");
    }
  }
}
