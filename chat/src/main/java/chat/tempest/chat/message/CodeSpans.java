package chat.tempest.chat.message;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds what is code in a text: from a run of backticks to the next run of the same length, three
 * or more counting as a block. Linear in the length of the text.
 */
final class CodeSpans {
  private static final int BLOCK = 3;

  private final String text;
  private final List<Run> runs = new ArrayList<>();

  private record Run(int start, int end) {
    int kind() {
      return Math.min(BLOCK, end - start);
    }
  }

  private CodeSpans(String text) {
    this.text = text;
  }

  /** The text with blanks where its code is, of the same length. */
  static String blanked(String text) {
    return text.indexOf('`') < 0 ? text : new CodeSpans(text).blank();
  }

  private String blank() {
    findRuns();
    var blanked = new StringBuilder(text);
    var closers = closers();
    int at = 0;
    while (at < runs.size()) {
      int closer = closers[at];
      if (closer < 0) {
        at++;
        continue;
      }
      int end = runs.get(closer).end();
      for (int i = runs.get(at).start(); i < end; i++) {
        blanked.setCharAt(i, ' ');
      }
      at = closer + 1;
    }
    return blanked.toString();
  }

  /** A backslash takes a backtick's meaning. */
  private void findRuns() {
    int at = 0;
    while (at < text.length()) {
      if (text.charAt(at) == '\\') {
        at += 2;
      } else if (text.charAt(at) == '`') {
        int end = at;
        while (end < text.length() && text.charAt(end) == '`') {
          end++;
        }
        runs.add(new Run(at, end));
        at = end;
      } else {
        at++;
      }
    }
  }

  /** For each run the next one of its kind, -1 where there is none. */
  private int[] closers() {
    var next = new int[] {-1, -1, -1, -1};
    var closers = new int[runs.size()];
    for (int i = runs.size() - 1; i >= 0; i--) {
      int kind = runs.get(i).kind();
      closers[i] = next[kind];
      next[kind] = i;
    }
    return closers;
  }
}
