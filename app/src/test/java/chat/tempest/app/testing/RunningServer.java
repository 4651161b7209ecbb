package chat.tempest.app.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import chat.tempest.api.route.RouteTable;
import chat.tempest.app.Server;
import chat.tempest.app.config.Config;
import chat.tempest.db.Database;
import chat.tempest.db.DatabaseConfig;
import chat.tempest.db.TestDatabase;
import chat.tempest.db.Transaction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.slf4j.LoggerFactory;

/** The whole server on a database of its own. */
public final class RunningServer implements AutoCloseable {
  public static final String ORIGIN = "https://chat.example";

  /** Whoever waits longer was forgotten. */
  private static final Duration FORGOTTEN = Duration.ofSeconds(30);

  private final Server server;
  private final Database database;

  private RunningServer(DatabaseConfig database, Map<String, String> more) throws IOException {
    ((Logger) LoggerFactory.getLogger("chat.tempest.access")).setLevel(Level.WARN);
    var data = Files.createTempDirectory("tempest");
    var environment = new HashMap<>(more);
    environment.put("PUBLIC_ORIGIN", ORIGIN);
    environment.put("PORT", "0");
    environment.put("HOST", "127.0.0.1");
    environment.put("TEMPEST_DATA", data.toString());
    environment.put("TEMPEST_RATE_LIMIT_FACTOR", "10000");
    this.server = Server.start(on(database, Config.read(environment)));
    this.database = Database.open(database);
  }

  public static RunningServer start() {
    return start(TestDatabase.freshConfig(), Map.of());
  }

  /** With a setting of its own, on a database that others may have filled. */
  public static RunningServer startWith(DatabaseConfig database, String setting, String value) {
    return start(database, Map.of(setting, value));
  }

  /** One of several on the same database and Redis. */
  public static RunningServer startNode(DatabaseConfig database, int number, String redisUrl) {
    return start(
        database,
        Map.of(
            "DATABASE_URL",
            "postgres://only:so@that/it-is-set",
            "REDIS_URL",
            redisUrl,
            "TEMPEST_NODE",
            Integer.toString(number),
            "TEMPEST_SECRET",
            "5e".repeat(32)));
  }

  private static RunningServer start(DatabaseConfig database, Map<String, String> more) {
    try {
      return new RunningServer(database, more);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Config on(DatabaseConfig database, Config config) {
    return new Config(
        config.publicOrigin(),
        config.port(),
        config.hosts(),
        Optional.of(database),
        config.redis(),
        config.trustedProxies(),
        config.data(),
        config.auth(),
        config.registration(),
        config.webDir(),
        config.node(),
        config.rateLimitFactor(),
        config.metricsToken());
  }

  public RouteTable routes() {
    return server.routes();
  }

  public GatewayClient connect() {
    return new GatewayClient(server.port(), Optional.empty());
  }

  /** Connects to the gateway as a page of that origin does. */
  public GatewayClient connectFrom(String origin) {
    return new GatewayClient(server.port(), Optional.of(origin));
  }

  public Reply send(Request request) {
    return exchange(request.bytes());
  }

  /** Sends the body in chunks: its length is not announced. */
  public Reply sendChunked(Request request) {
    return exchange(request.chunked());
  }

  /** Sends bytes on a connection of their own: the answer. */
  public Reply exchange(byte[] bytes) {
    return Reply.parse(read(bytes));
  }

  /** Sends bytes on a connection of their own, and reads that to its end. */
  public byte[] read(byte[] bytes) {
    try (var socket = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
      socket.setSoTimeout((int) FORGOTTEN.toMillis());
      write(socket, bytes);
      return socket.getInputStream().readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A server may answer, and close, before it has read what it refuses. */
  private static void write(Socket socket, byte[] bytes) throws IOException {
    try {
      socket.getOutputStream().write(bytes);
    } catch (SocketException closed) {
      socket.shutdownOutput();
    }
  }

  /** Changes rows behind the program's back. */
  public void change(String sql) {
    database.transactions().write(tx -> tx.update(sql).execute());
  }

  /** What every table holds: the number of rows and a hash of all of them. */
  public Map<String, String> contents() {
    return database
        .transactions()
        .read(
            tx -> {
              var contents = new TreeMap<String, String>();
              tables(tx).forEach(table -> contents.put(table, content(tx, table)));
              return contents;
            });
  }

  private static Iterable<String> tables(Transaction tx) {
    return tx.query("SELECT tablename FROM pg_tables WHERE schemaname = 'public'")
        .mapTo(String.class)
        .list();
  }

  private static String content(Transaction tx, String table) {
    return tx.query(
            "SELECT count(*) || ' ' || coalesce(md5(string_agg(t::text, '' ORDER BY t::text)), '')"
                + " FROM "
                + table
                + " t")
        .mapTo(String.class)
        .one();
  }

  @Override
  public void close() {
    server.close();
    database.close();
  }
}
