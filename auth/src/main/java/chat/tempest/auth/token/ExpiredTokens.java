package chat.tempest.auth.token;

import chat.tempest.db.Transactions;
import java.time.InstantSource;

/** Deletes the rows of access tokens that have ended. Devices stay: they are the ledger. */
public final class ExpiredTokens {
  private final Transactions transactions;
  private final AccessTokenStore store;
  private final InstantSource clock;

  ExpiredTokens(Transactions transactions, AccessTokenStore store, InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
  }

  /** How many rows it deleted. */
  public int delete() {
    return transactions.write(tx -> store.deleteExpired(tx, clock.instant()));
  }
}
