package chat.tempest.db;

import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationState;

/**
 * Brings the schema up to date, forward only. Two processes that start at once do not harm each
 * other: Flyway holds a lock of the database meanwhile.
 */
final class Migrations {
  private final Flyway flyway;

  Migrations(DatabaseConfig config) {
    flyway =
        Flyway.configure(Migrations.class.getClassLoader())
            .dataSource(config.jdbcUrl(), config.user(), config.password())
            .locations("classpath:db/migration")
            .cleanDisabled(true)
            .validateMigrationNaming(true)
            .load();
  }

  void run() {
    try {
      refuseNewerSchema();
      flyway.migrate();
    } catch (FlywayException e) {
      throw new UnusableDatabase("The schema was not migrated: " + e.getMessage(), e);
    }
  }

  private void refuseNewerSchema() {
    for (var migration : flyway.info().applied()) {
      if (isFuture(migration)) {
        throw new UnusableDatabase(
            "The schema is newer than this program, which does not know migration "
                + migration.getVersion()
                + " ("
                + migration.getDescription()
                + "): start the version of Tempest that made it, or a later one.");
      }
    }
  }

  private static boolean isFuture(MigrationInfo migration) {
    return migration.getState() == MigrationState.FUTURE_SUCCESS
        || migration.getState() == MigrationState.FUTURE_FAILED;
  }
}
