package chat.tempest.app.config;

import java.util.Arrays;
import java.util.Comparator;

/** Guesses what somebody meant to type. */
final class Nearest {
  private Nearest() {}

  static Setting to(String key) {
    return Arrays.stream(Setting.values())
        .min(Comparator.comparingInt(setting -> distance(setting.name(), key)))
        .orElseThrow();
  }

  /** Levenshtein's: how many letters must be put in, taken out or changed. */
  private static int distance(String one, String other) {
    var row = new int[other.length() + 1];
    Arrays.setAll(row, i -> i);
    for (int i = 1; i <= one.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= other.length(); j++) {
        int change = diagonal + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(change, 1 + Math.min(row[j], row[j - 1]));
      }
    }
    return row[other.length()];
  }
}
