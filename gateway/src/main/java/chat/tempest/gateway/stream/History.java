package chat.tempest.gateway.stream;

import chat.tempest.db.EventLog;
import chat.tempest.db.LoggedEvent;
import chat.tempest.db.Transactions;
import java.util.List;

/** The log as it is read outside of any other transaction. Blocks. */
public final class History {
  /** Events in memory at a time while somebody catches up. */
  public static final int PAGE = 200;

  private final Transactions transactions;
  private final EventLog log;

  public History(Transactions transactions, EventLog log) {
    this.transactions = transactions;
    this.log = log;
  }

  /** The next events after the cursor, {@link #PAGE} at most. */
  public List<LoggedEvent> after(long stream, long cursor) {
    return transactions.read(tx -> log.after(tx, stream, cursor, PAGE));
  }
}
