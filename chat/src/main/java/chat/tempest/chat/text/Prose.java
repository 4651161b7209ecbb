package chat.tempest.chat.text;

import chat.tempest.core.Problem;

/** Text of any number of lines. */
public final class Prose {
  private Prose() {}

  /**
   * The text without space around it, its lines ended by {@code \n}.
   *
   * @param max characters at most, counted as Unicode code points
   * @throws Problem.Invalid where it is too long or holds control characters other than line breaks
   *     and tabs
   */
  public static String require(String text, int max) {
    var prose = text.replace("\r\n", "\n").strip();
    Length.require(prose, 0, max);
    if (prose.codePoints().anyMatch(Prose::isControl)) {
      throw Problem.invalid("", "control characters have no place here");
    }
    return prose;
  }

  /** Marks of direction stay: whoever writes from right to left needs them. */
  private static boolean isControl(int c) {
    return c != '\n' && c != '\t' && (Character.isISOControl(c) || Unfit.isSurrogate(c));
  }
}
