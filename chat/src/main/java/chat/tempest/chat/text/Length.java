package chat.tempest.chat.text;

import chat.tempest.core.Problem;

/** Counts as PostgreSQL's char_length does: Unicode code points. */
final class Length {
  private Length() {}

  static void require(String text, int min, int max) {
    int length = text.codePointCount(0, text.length());
    if (length > max) {
      throw Problem.invalid("", "%,d characters, at most %,d".formatted(length, max));
    }
    if (length < min) {
      throw Problem.invalid("", "%,d characters, at least %,d".formatted(length, min));
    }
  }
}
