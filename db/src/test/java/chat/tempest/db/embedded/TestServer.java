package chat.tempest.db.embedded;

import chat.tempest.db.DatabaseConfig;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server for the tests of one JVM, in the module's target folder; gone with the JVM. What a
 * killed JVM left there is stopped and deleted by the next one.
 */
public final class TestServer {
  static final Path ROOT = Path.of("target", "test-postgres").toAbsolutePath();
  private static final String RUN = "run-";

  private TestServer() {}

  public static DatabaseConfig start() {
    try {
      Files.createDirectories(ROOT);
      clearWhatWasLeft();
      var folder = ROOT.resolve(RUN + ProcessHandle.current().pid());
      var server = EmbeddedPostgres.start(folder, ROOT, Durability.NONE);
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(server, folder)));
      return server.config();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void clearWhatWasLeft() throws IOException {
    try (var runs = Files.list(ROOT)) {
      for (var run : runs.filter(TestServer::isLeftBehind).toList()) {
        stop(EmbeddedPostgres.start(run, ROOT, Durability.NONE), run);
      }
    }
  }

  private static boolean isLeftBehind(Path run) {
    var name = run.getFileName().toString();
    return name.startsWith(RUN)
        && ProcessHandle.of(Long.parseLong(name.substring(RUN.length()))).isEmpty();
  }

  private static void stop(EmbeddedPostgres server, Path folder) {
    server.close();
    try {
      Trees.delete(folder);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
