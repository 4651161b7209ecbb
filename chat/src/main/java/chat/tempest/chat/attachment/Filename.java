package chat.tempest.chat.attachment;

import java.text.Normalizer;

/**
 * What a file is called, made fit to be shown and saved: no folders, no controls, nothing that
 * turns the text around or stands for nothing, never empty.
 */
record Filename(String value) {
  private static final int MOST = 100;
  private static final String UNNAMED = "file";
  private static final String RESERVED = "\\/:*?\"<>|";

  static Filename clean(String given) {
    var name = Normalizer.normalize(given, Normalizer.Form.NFC);
    var last = name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    var fit = new StringBuilder();
    last.codePoints().map(Filename::replaced).filter(Filename::isFit).forEach(fit::appendCodePoint);
    var trimmed = withoutDotsInFront(fit.toString().strip());
    return new Filename(trimmed.isEmpty() ? UNNAMED : shortened(trimmed));
  }

  private static int replaced(int c) {
    return RESERVED.indexOf(c) >= 0 ? '_' : c;
  }

  /** Leaves out controls, marks of direction and other invisible ones, halves of characters. */
  private static boolean isFit(int c) {
    return switch (Character.getType(c)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.SURROGATE,
          Character.PRIVATE_USE,
          Character.UNASSIGNED,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR ->
          false;
      default -> true;
    };
  }

  /** Hidden files, and the names of folders above. */
  private static String withoutDotsInFront(String name) {
    return name.replaceFirst("^[.\\s]+", "");
  }

  /** Keeps the ending, by which people and systems know what it is. */
  private static String shortened(String name) {
    int length = name.codePointCount(0, name.length());
    if (length <= MOST) {
      return name;
    }
    int dot = name.lastIndexOf('.');
    var ending = dot > 0 && name.length() - dot <= 16 ? name.substring(dot) : "";
    int kept = MOST - ending.codePointCount(0, ending.length());
    return name.substring(0, name.offsetByCodePoints(0, kept)) + ending;
  }
}
