package chat.tempest.db;

import chat.tempest.core.Problem;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.ConnectionException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Runs work in transactions, and hands what was logged to the bus once it is committed. */
public final class Transactions {
  private static final Logger LOG = LoggerFactory.getLogger(Transactions.class);

  /** Before the first query, in its round trip's stead of two changes to the session. */
  private static final String ONE_SNAPSHOT =
      "SET TRANSACTION ISOLATION LEVEL REPEATABLE READ, READ ONLY";

  private final Jdbi jdbi;
  private final EventLog log;
  private final Consumer<List<LoggedEvent>> committed;

  /**
   * @param committed is given the events of each transaction after its commit, on the thread that
   *     ran it; must not block
   */
  public Transactions(Jdbi jdbi, EventLog log, Consumer<List<LoggedEvent>> committed) {
    this.jdbi = jdbi;
    this.log = log;
    this.committed = committed;
  }

  /**
   * One snapshot for all reads of {@code work}: REPEATABLE READ, read only.
   *
   * @throws Problem.Unavailable where no connection is to be had in time
   */
  public <T> T read(Function<Transaction, T> work) {
    return connected(
        handle -> {
          handle.execute(ONE_SNAPSHOT);
          return work.apply(new Transaction(handle));
        });
  }

  /**
   * READ COMMITTED; rolled back where {@code work} throws.
   *
   * @throws Problem.Unavailable where no connection is to be had in time
   */
  public <T> T write(Function<Transaction, T> work) {
    var logged =
        connected(
            handle -> {
              var tx = new Transaction(handle);
              T result = work.apply(tx);
              return new Logged<>(result, log.append(handle, tx.emitted()));
            });
    if (!logged.events.isEmpty()) {
      committed.accept(logged.events);
    }
    return logged.result;
  }

  private <T> T connected(Function<Handle, T> work) {
    try {
      return jdbi.inTransaction(work::apply);
    } catch (ConnectionException none) {
      LOG.warn("No connection to the database: {}", none.getMessage());
      throw Problem.unavailable("The database cannot be reached or has too much to do. Try again.");
    }
  }

  private record Logged<T>(T result, List<LoggedEvent> events) {}
}
