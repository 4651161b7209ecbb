package chat.tempest.db;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Waits for a database that is not up yet: one that still starts, or a host that is not there. */
final class Wait {
  private static final Logger LOG = LoggerFactory.getLogger(Wait.class);
  private static final Duration BETWEEN = Duration.ofMillis(500);
  private static final Duration BETWEEN_MESSAGES = Duration.ofSeconds(4);

  /** Class 28 invalid authorization, 3D000 no such database (PostgreSQL manual, appendix A). */
  private static final Set<String> HOPELESS = Set.of("28000", "28P01", "3D000");

  private final DatabaseConfig config;

  Wait(DatabaseConfig config) {
    this.config = config;
  }

  void untilItAnswers() {
    var failure = tryOnce();
    for (long tries = 0; failure != null; tries++) {
      if (HOPELESS.contains(String.valueOf(failure.getSQLState()))) {
        throw new UnusableDatabase(
            "The database at " + config + " refuses: " + failure.getMessage(), failure);
      }
      if (tries % (BETWEEN_MESSAGES.toMillis() / BETWEEN.toMillis()) == 0) {
        LOG.info("Waiting for the database at {}: {}", config, failure.getMessage());
      }
      pause();
      failure = tryOnce();
    }
  }

  private @org.jspecify.annotations.Nullable SQLException tryOnce() {
    var properties = new Properties();
    properties.setProperty("user", config.user());
    properties.setProperty("password", config.password());
    properties.setProperty("loginTimeout", "5");
    try (var connection = DriverManager.getConnection(config.jdbcUrl(), properties)) {
      return connection.isValid(2) ? null : new SQLException("it does not answer");
    } catch (SQLException e) {
      return e;
    }
  }

  private static void pause() {
    try {
      Thread.sleep(BETWEEN);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnusableDatabase("Stopped while waiting for the database.", e);
    }
  }
}
