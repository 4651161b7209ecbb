package chat.tempest.chat.text;

import chat.tempest.core.Problem;

/** Text on one line: names and the like. */
public final class OneLine {
  private OneLine() {}

  /**
   * The text without space around it.
   *
   * @param min characters at least; with 1 or more, something of it can be seen
   * @param max characters at most, counted as Unicode code points
   * @throws Problem.Invalid where it is too short or too long, invisible, holds control characters,
   *     or would turn the text around it
   */
  public static String require(String text, int min, int max) {
    var line = text.strip();
    Length.require(line, min, max);
    if (line.codePoints().anyMatch(c -> c == '\n' || c == '\t' || Unfit.is(c))) {
      throw Problem.invalid("", "control characters and marks of direction have no place here");
    }
    if (min > 0 && line.codePoints().noneMatch(OneLine::isVisible)) {
      throw Problem.invalid("", "nothing of it can be seen");
    }
    return line;
  }

  private static boolean isVisible(int c) {
    return switch (Character.getType(c)) {
      case Character.FORMAT, Character.SPACE_SEPARATOR, Character.NON_SPACING_MARK -> false;
      default -> true;
    };
  }
}
