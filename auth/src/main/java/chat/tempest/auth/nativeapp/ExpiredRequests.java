package chat.tempest.auth.nativeapp;

import chat.tempest.db.Transactions;
import java.time.Duration;
import java.time.InstantSource;

/** Forgets what apps asked for and never got, and codes whose second use would be a day late. */
public final class ExpiredRequests {
  private static final Duration REMEMBERED = Duration.ofDays(1);

  private final Transactions transactions;
  private final NativeRequestStore requests;
  private final CodeStore codes;
  private final InstantSource clock;

  ExpiredRequests(
      Transactions transactions,
      NativeRequestStore requests,
      CodeStore codes,
      InstantSource clock) {
    this.transactions = transactions;
    this.requests = requests;
    this.codes = codes;
    this.clock = clock;
  }

  /** How many rows it deleted. */
  public int delete() {
    var now = clock.instant();
    return transactions.write(
        tx -> requests.deleteExpired(tx, now) + codes.deleteExpired(tx, now.minus(REMEMBERED)));
  }
}
