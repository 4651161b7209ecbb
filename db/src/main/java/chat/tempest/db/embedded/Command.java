package chat.tempest.db.embedded;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One run of a program to its end.
 *
 * @param output what it wrote to both of its streams
 */
record Command(int status, String output) {

  boolean succeeded() {
    return status == 0;
  }

  /**
   * Runs it in {@code folder} with none of libpq's variables and in the locale that exists
   * everywhere. Programs that leave a server behind must not hand it their streams.
   */
  static Command run(Path folder, List<String> line) throws IOException {
    var builder = new ProcessBuilder(line).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
    builder.environment().put("LC_ALL", "C");
    var process = builder.start();
    process.getOutputStream().close();
    var output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    try {
      return new Command(process.waitFor(), output);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for " + line.getFirst(), e);
    }
  }
}
