package chat.tempest.db.embedded;

import chat.tempest.db.DatabaseConfig;
import chat.tempest.db.UnusableDatabase;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running server of our own, from its start to its stop. Where this process dies without a stop,
 * the server goes on and the next process takes it over.
 */
public final class EmbeddedPostgres implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
  private static final String DATABASE = "tempest";
  private static final Duration STARTING_TAKES = Duration.ofSeconds(10);

  private final Server server;
  private final FileChannel lock;
  private final DatabaseConfig config;

  private EmbeddedPostgres(Server server, FileChannel lock, DatabaseConfig config) {
    this.server = server;
    this.lock = lock;
    this.config = config;
  }

  /**
   * Starts the server of {@code folder}, or takes over the one that runs on it still.
   *
   * @param folder holds programs, data, password and log; made where there is none
   * @throws UnusableDatabase where it cannot run, with the reason in a sentence
   */
  public static EmbeddedPostgres start(Path folder) {
    return start(folder, folder, Durability.FULL);
  }

  /**
   * The same, with a say in where the programs are unpacked and in what is risked.
   *
   * @param programs may be shared by servers of several folders
   */
  public static EmbeddedPostgres start(Path folder, Path programs, Durability durability) {
    try {
      return startLocked(Folder.create(folder), programs, new Settings(durability));
    } catch (IOException | SQLException e) {
      throw new UnusableDatabase(
          "The PostgreSQL in " + folder + " could not be started: " + e.getMessage(), e);
    }
  }

  private static EmbeddedPostgres startLocked(Folder folder, Path programs, Settings settings)
      throws IOException, SQLException {
    var lock = folder.lock();
    try {
      var binaries = Binaries.in(programs.toAbsolutePath());
      var account = Account.choose(folder.root(), binaries.program("postgres"));
      var cluster = new Cluster(folder, binaries, account);
      var server = new Server(folder, binaries, account);
      cluster.prepare();
      int port = adoptOrStart(folder, cluster, server, settings, binaries.version());
      return new EmbeddedPostgres(server, lock, open(port, cluster.password()));
    } catch (IOException | SQLException | RuntimeException e) {
      lock.close();
      throw e;
    }
  }

  private static int adoptOrStart(
      Folder folder, Cluster cluster, Server server, Settings settings, String version)
      throws IOException {
    if (server.leftBehind().isPresent()) {
      var port =
          new Adoption(folder, settings.name(), version, cluster.password()).tryFor(STARTING_TAKES);
      if (port.isPresent()) {
        LOG.info("Took over the PostgreSQL that was left running on {}", folder.root());
        return port.getAsInt();
      }
      LOG.info("Replacing the PostgreSQL that was left running on {}", folder.root());
      server.stop();
    }
    cluster.configure(settings);
    int port = server.start();
    LOG.info("PostgreSQL {} runs on port {} with its data in {}", version, port, folder.root());
    return port;
  }

  private static DatabaseConfig open(int port, String password) throws SQLException {
    try (var session = Session.open(port, password)) {
      session.createDatabaseIfMissing(DATABASE);
    }
    return new DatabaseConfig(
        "jdbc:postgresql://127.0.0.1:" + port + "/" + DATABASE,
        Cluster.SUPERUSER,
        password,
        DatabaseConfig.DEFAULT_POOL_SIZE);
  }

  /** How to connect to it, as its superuser, to the database {@code tempest}. */
  public DatabaseConfig config() {
    return config;
  }

  /** Stops the server; whatever was committed is on the disk then. */
  @Override
  public void close() {
    try (lock) {
      server.stop();
    } catch (IOException e) {
      throw new UnusableDatabase("The lock of the data could not be given back.", e);
    }
  }
}
