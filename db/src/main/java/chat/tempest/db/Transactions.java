package chat.tempest.db;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Jdbi;

/** Runs work in transactions, and hands what was logged to the bus once it is committed. */
public final class Transactions {
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

  /** One snapshot for all reads of {@code work}: REPEATABLE READ, read only. */
  public <T> T read(Function<Transaction, T> work) {
    return jdbi.inTransaction(
        handle -> {
          handle.execute(ONE_SNAPSHOT);
          return work.apply(new Transaction(handle));
        });
  }

  /** READ COMMITTED; rolled back where {@code work} throws. */
  public <T> T write(Function<Transaction, T> work) {
    var logged = new Logged<T>();
    jdbi.useTransaction(
        handle -> {
          var tx = new Transaction(handle);
          logged.result = work.apply(tx);
          logged.events = log.append(handle, tx.emitted());
        });
    if (!logged.events.isEmpty()) {
      committed.accept(logged.events);
    }
    return logged.result;
  }

  private static final class Logged<T> {
    @SuppressWarnings("NullAway.Init")
    T result;

    List<LoggedEvent> events = List.of();
  }
}
