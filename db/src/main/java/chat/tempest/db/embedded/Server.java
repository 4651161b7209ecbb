package chat.tempest.db.embedded;

import chat.tempest.db.UnusableDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Starts and stops the server process through pg_ctl, which takes it out of our process group. */
final class Server {
  private static final Logger LOG = LoggerFactory.getLogger(Server.class);
  private static final int TRIES = 5;
  private static final long LARGE_LOG = 10_000_000;

  private final Folder folder;
  private final Binaries binaries;
  private final Account account;

  Server(Folder folder, Binaries binaries, Account account) {
    this.folder = folder;
    this.binaries = binaries;
    this.account = account;
  }

  /** The server that another process started on this folder and left behind. */
  Optional<PidFile> leftBehind() throws IOException {
    var file = PidFile.read(folder.data());
    if (file.isPresent() && !file.get().isAlive()) {
      Files.deleteIfExists(folder.data().resolve(PidFile.NAME));
      return Optional.empty();
    }
    return file;
  }

  /** Starts it on a port that is free, and gives that port. */
  int start() throws IOException {
    rotateLog();
    for (int attempt = 1; ; attempt++) {
      int port = freePort();
      long logged = logSize();
      var started =
          pgCtl(
              "start", "--wait", "--timeout=120", "--log=" + folder.log(), "--options=-p " + port);
      if (started.succeeded()) {
        return port;
      }
      var output = started.output() + logFrom(logged);
      if (attempt == TRIES || !passes(output)) {
        throw Failure.of("PostgreSQL did not start", folder, output);
      }
      LOG.info("PostgreSQL did not start yet, trying again: {}", output.strip());
    }
  }

  /** Ends open transactions and writes everything down; harder where that does not help. */
  void stop() {
    try {
      if (!pgCtl("stop", "--wait", "--timeout=60", "--mode=fast").succeeded()
          && PidFile.read(folder.data()).isPresent()) {
        pgCtl("stop", "--wait", "--timeout=60", "--mode=immediate");
      }
    } catch (IOException e) {
      throw new UnusableDatabase("PostgreSQL could not be stopped: " + e.getMessage(), e);
    }
  }

  private Command pgCtl(String action, String... options) throws IOException {
    var line = new String[options.length + 3];
    line[0] = binaries.program("pg_ctl").toString();
    line[1] = action;
    line[2] = "--pgdata=" + folder.data();
    System.arraycopy(options, 0, line, 3, options.length);
    return account.run(folder.root(), line);
  }

  /** A port that was taken meanwhile, or children of a killed server that have yet to notice. */
  private static boolean passes(String output) {
    return output.contains("Address already in use")
        || output.contains("is still in use")
        || output.contains("already exists");
  }

  private static int freePort() throws IOException {
    try (var socket = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"))) {
      return socket.getLocalPort();
    }
  }

  private void rotateLog() throws IOException {
    if (logSize() > LARGE_LOG) {
      Files.move(
          folder.log(),
          folder.log().resolveSibling("postgres.log.old"),
          java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }
  }

  private long logSize() throws IOException {
    return Files.exists(folder.log()) ? Files.size(folder.log()) : 0;
  }

  private String logFrom(long position) throws IOException {
    if (!Files.exists(folder.log())) {
      return "";
    }
    try (var in = Files.newInputStream(folder.log())) {
      in.skipNBytes(position);
      return "\n" + new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
