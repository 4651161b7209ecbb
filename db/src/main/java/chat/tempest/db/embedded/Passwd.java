package chat.tempest.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** A user's numbers, as in passwd(5). */
record Passwd(int uid, int gid) {
  private static final Path FILE = Path.of("/etc/passwd");
  private static final Passwd NOBODY = new Passwd(65_534, 65_534);

  /** The user postgres where there is one, else nobody. */
  static Passwd unprivileged() throws IOException {
    var lines = Files.isReadable(FILE) ? Files.readAllLines(FILE) : List.<String>of();
    return of(lines, "postgres", of(lines, "nobody", NOBODY));
  }

  static Passwd of(List<String> lines, String name, Passwd otherwise) {
    return lines.stream()
        .filter(line -> line.startsWith(name + ":"))
        .map(line -> line.split(":", -1))
        .filter(fields -> fields.length == 7)
        .map(fields -> new Passwd(Integer.parseInt(fields[2]), Integer.parseInt(fields[3])))
        .findFirst()
        .orElse(otherwise);
  }
}
