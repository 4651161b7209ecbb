package chat.tempest.db.embedded;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks whether a server that was left behind can be used as it is: it knows our password, runs on
 * our data, and has this version and these settings.
 */
final class Adoption {
  private static final Logger LOG = LoggerFactory.getLogger(Adoption.class);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  private final Folder folder;
  private final String name;
  private final String version;
  private final String password;

  Adoption(Folder folder, String name, String version, String password) {
    this.folder = folder;
    this.name = name;
    this.version = version;
    this.password = password;
  }

  /**
   * The port of the server; empty where it cannot be used, or does not answer in time. It may be
   * starting up, or going down.
   */
  OptionalInt tryFor(Duration patience) throws IOException {
    long end = System.nanoTime() + patience.toNanos();
    while (System.nanoTime() < end) {
      var file = PidFile.read(folder.data());
      if (file.isEmpty() || !file.get().isAlive()) {
        return OptionalInt.empty();
      }
      try (var session = Session.open(file.get().port(), password)) {
        return isOurs(session) ? OptionalInt.of(file.get().port()) : OptionalInt.empty();
      } catch (SQLException e) {
        LOG.debug("The server that was left behind does not answer yet.", e);
        pause();
      }
    }
    return OptionalInt.empty();
  }

  private boolean isOurs(Session session) throws SQLException {
    return Path.of(session.show("data_directory")).equals(folder.data())
        && session.show("cluster_name").equals(name)
        && version.startsWith(session.show("server_version"));
  }

  private static void pause() throws IOException {
    try {
      Thread.sleep(BETWEEN_TRIES);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException("stopped while waiting for the server that was left behind", e);
    }
  }
}
