package chat.tempest.chat.seed;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A conversation as a text file: a line {@code # channel}, then lines {@code Name: what they say}
 * with {@code \n} for a new line, {@code @Name} for a mention, and {@code >} before the name where
 * it replies to the line above.
 */
final class Script {
  private Script() {}

  /**
   * @param channel where it is said
   * @param reply whether it answers the line before
   */
  record Line(String channel, String speaker, String text, boolean reply) {}

  static List<Line> read(String resource) {
    var lines = new ArrayList<Line>();
    var channel = "";
    for (var row : text(resource).lines().toList()) {
      if (row.startsWith("# ")) {
        channel = row.substring(2);
      } else if (!row.isBlank()) {
        lines.add(line(channel, row));
      }
    }
    return lines;
  }

  private static Line line(String channel, String row) {
    boolean reply = row.startsWith(">");
    var said = reply ? row.substring(1) : row;
    int colon = said.indexOf(": ");
    var text = said.substring(colon + 2).replace("\\n", "\n");
    return new Line(channel, said.substring(0, colon), text, reply);
  }

  private static String text(String resource) {
    try (var in = Objects.requireNonNull(Script.class.getResourceAsStream(resource), resource)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
