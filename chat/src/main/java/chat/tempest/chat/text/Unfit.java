package chat.tempest.chat.text;

/** What never stands in a name. */
final class Unfit {
  private Unfit() {}

  /** Controls, line and paragraph separators, lone surrogates, overrides of direction. */
  static boolean is(int c) {
    return Character.isISOControl(c) || isSeparator(c) || isSurrogate(c) || turnsAround(c);
  }

  /** Half of a character, which no encoding can carry. */
  static boolean isSurrogate(int c) {
    return Character.getType(c) == Character.SURROGATE;
  }

  private static boolean isSeparator(int c) {
    int type = Character.getType(c);
    return type == Character.LINE_SEPARATOR || type == Character.PARAGRAPH_SEPARATOR;
  }

  private static boolean turnsAround(int c) {
    return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  }
}
