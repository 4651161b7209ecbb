package chat.tempest.bench.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * A server in a process of its own, with a database of its own in a folder that goes with it. Ends
 * with this JVM, however that ends by itself.
 */
final class StartedServer implements Target {
  private static final Duration STARTS_WITHIN = Duration.ofMinutes(2);
  private static final int STOPS_WITHIN_SECONDS = 30;
  private static final int LINES_OF_LOG = 15;

  /** As scripts/dev-up.sh starts it. */
  private static final List<String> JAVA_OPTIONS =
      List.of(
          "-XX:+UseCompactObjectHeaders",
          "-Xmx1g",
          "--enable-native-access=ALL-UNNAMED",
          "--sun-misc-unsafe-memory-access=allow");

  private final Path folder;
  private final String origin;
  private final Process process;
  private final Watched watched;
  private final Thread atExit = new Thread(this::end, "stop the server");

  private StartedServer(Path folder, int port, Process process) {
    this.folder = folder;
    this.origin = "http://localhost:" + port;
    this.process = process;
    this.watched = new Watched(Optional.of(process.pid()), Optional.of(folder));
    Runtime.getRuntime().addShutdownHook(atExit);
  }

  /** Starts the server and waits until it says that it is ready. */
  static StartedServer of(Path jar) {
    if (!Files.isRegularFile(jar)) {
      throw new BadOption("There is no server at " + jar + ": build it, or name one by --jar.");
    }
    try {
      var folder = Files.createTempDirectory("tempest-load-");
      int port = freePort();
      var server = new StartedServer(folder, port, launch(jar, folder, port));
      server.awaitReady();
      return server;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Process launch(Path jar, Path folder, int port) throws IOException {
    var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    var builder = new ProcessBuilder(java);
    builder.command().addAll(JAVA_OPTIONS);
    builder.command().addAll(List.of("-jar", jar.toAbsolutePath().toString()));
    builder.redirectErrorStream(true).redirectOutput(log(folder).toFile());
    prepare(builder.environment(), folder, port);
    return builder.start();
  }

  /** What the caller's environment says of another server does not count for this one. */
  private static void prepare(Map<String, String> environment, Path folder, int port) {
    environment.keySet().removeIf(key -> key.startsWith("TEMPEST_"));
    environment.keySet().removeAll(List.of("DATABASE_URL", "TRUSTED_PROXIES", "HOST"));
    environment.put("PORT", Integer.toString(port));
    environment.put("PUBLIC_ORIGIN", "http://localhost:" + port);
    environment.put("TEMPEST_DATA", folder.toString());
    environment.put("TEMPEST_RATE_LIMIT_FACTOR", "10000");
  }

  private static int freePort() throws IOException {
    try (var probe = new ServerSocket(0)) {
      return probe.getLocalPort();
    }
  }

  private void awaitReady() throws IOException {
    long end = System.nanoTime() + STARTS_WITHIN.toNanos();
    try {
      while (!Target.isReady(origin)) {
        if (process.waitFor(100, TimeUnit.MILLISECONDS) || System.nanoTime() > end) {
          throw new IllegalStateException("The server did not start:\n" + lastLines());
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    } catch (IllegalStateException failed) {
      close();
      throw failed;
    }
  }

  private String lastLines() throws IOException {
    var lines = Files.readAllLines(log(folder));
    return String.join("\n", lines.subList(Math.max(0, lines.size() - LINES_OF_LOG), lines.size()));
  }

  private static Path log(Path folder) {
    return folder.resolve("server.log");
  }

  @Override
  public String origin() {
    return origin;
  }

  @Override
  public Watched watched() {
    return watched;
  }

  @Override
  public void close() {
    Runtime.getRuntime().removeShutdownHook(atExit);
    end();
  }

  private void end() {
    try {
      process.destroy();
      if (!process.waitFor(STOPS_WITHIN_SECONDS, TimeUnit.SECONDS)) {
        killAll();
      }
      delete();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      killAll();
    }
  }

  /** A server that is killed leaves its PostgreSQL behind. */
  private void killAll() {
    process.destroyForcibly();
    watched.postmaster().flatMap(ProcessHandle::of).ifPresent(ProcessHandle::destroyForcibly);
  }

  private void delete() throws IOException {
    try (var files = Files.walk(folder)) {
      for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
        Files.delete(file);
      }
    }
  }
}
