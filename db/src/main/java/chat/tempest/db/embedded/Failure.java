package chat.tempest.db.embedded;

import chat.tempest.db.UnusableDatabase;
import java.util.List;

/** Turns what PostgreSQL printed into one sentence for the operator. */
final class Failure {
  private static final List<String> TELLING = List.of("FATAL:", "PANIC:", "error:", "failed");

  private Failure() {}

  /**
   * @param what a sentence without its end: what could not be done
   */
  static UnusableDatabase of(String what, Folder folder, String output) {
    return new UnusableDatabase(what + ": " + reason(folder, output));
  }

  private static String reason(Folder folder, String output) {
    if (output.contains("No space left on device")) {
      return "the disk that holds " + folder.root() + " is full.";
    }
    if (output.contains("Permission denied")) {
      return "its user may not use " + folder.root() + " (" + telling(output) + ").";
    }
    if (output.contains("could not map anonymous shared memory")
        || output.contains("Cannot allocate memory")) {
      return "there is too little memory (" + telling(output) + ").";
    }
    return telling(output) + " (more in " + folder.log() + ").";
  }

  private static String telling(String output) {
    var lines = output.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
    return lines.stream()
        .filter(line -> TELLING.stream().anyMatch(line::contains))
        .reduce((first, second) -> second)
        .orElse(lines.isEmpty() ? "it gave no reason" : lines.getLast());
  }
}
