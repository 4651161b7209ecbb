package chat.tempest.chat.world;

import chat.tempest.db.Database;
import org.jdbi.v3.core.statement.SqlLogger;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementContext;

/** Counts the statements of each thread. */
final class StatementCount implements SqlLogger {
  private final ThreadLocal<Integer> executed = ThreadLocal.withInitial(() -> 0);

  /** Counts what the database is asked from now on. */
  static StatementCount of(Database database) {
    var count = new StatementCount();
    var jdbi = database.transactions().read(tx -> tx.query("SELECT 1").getHandle().getJdbi());
    jdbi.getConfig(SqlStatements.class).setSqlLogger(count);
    return count;
  }

  int during(Runnable deed) {
    int before = executed.get();
    deed.run();
    return executed.get() - before;
  }

  @Override
  public void logAfterExecution(StatementContext context) {
    executed.set(executed.get() + 1);
  }
}
