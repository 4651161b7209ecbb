package chat.tempest.db;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.SQLException;
import java.time.Duration;
import org.jdbi.v3.core.Jdbi;

/** The open database: migrated, pooled, with its event log and the bus that tells what is new. */
public final class Database implements AutoCloseable {
  private static final Duration CONNECTION_TIMEOUT = Duration.ofSeconds(10);

  private final HikariDataSource pool;
  private final Jdbi jdbi;
  private final EventLog log;
  private final EventBus bus;
  private final Transactions transactions;

  private Database(HikariDataSource pool) {
    this.pool = pool;
    jdbi = Mapping.configure(Jdbi.create(pool));
    log = new EventLog();
    bus = new EventBus(jdbi, log);
    transactions = new Transactions(jdbi, log, bus);
  }

  /**
   * Waits until the database answers, brings its schema up to date, and opens the pool.
   *
   * @throws UnusableDatabase where waiting would not help: refused credentials, a schema that is
   *     newer than this program, a migration that failed
   */
  public static Database open(DatabaseConfig config) {
    new Wait(config).untilItAnswers();
    new Migrations(config).run();
    return new Database(new HikariDataSource(poolOf(config)));
  }

  private static HikariConfig poolOf(DatabaseConfig config) {
    var pool = new HikariConfig();
    pool.setPoolName("tempest");
    pool.setJdbcUrl(config.jdbcUrl());
    pool.setUsername(config.user());
    pool.setPassword(config.password());
    pool.setMaximumPoolSize(config.poolSize());
    pool.setMinimumIdle(Math.min(2, config.poolSize()));
    pool.setConnectionTimeout(CONNECTION_TIMEOUT.toMillis());
    pool.addDataSourceProperty("ApplicationName", "tempest");
    pool.addDataSourceProperty("reWriteBatchedInserts", "true");
    return pool;
  }

  public Transactions transactions() {
    return transactions;
  }

  public EventLog log() {
    return log;
  }

  public EventBus bus() {
    return bus;
  }

  /** The clean-up of the event log, not yet started. */
  public EventRetention retention() {
    return new EventRetention(jdbi);
  }

  /** Watches the log for what other nodes commit, from now on. */
  public LogWatch watch() {
    return new LogWatch(new LogReader(jdbi, log), bus);
  }

  /** Whether a query is answered now, waiting at most {@link #CONNECTION_TIMEOUT}. */
  public boolean answers() {
    try (var connection = pool.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException e) {
      return false;
    }
  }

  Jdbi jdbi() {
    return jdbi;
  }

  /** Delivers what is committed already, then closes every connection. */
  @Override
  public void close() {
    bus.close();
    pool.close();
  }
}
