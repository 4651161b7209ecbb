package chat.tempest.auth.once;

import chat.tempest.auth.crypto.Hashes;
import chat.tempest.db.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Remembers in the database what was used, until it would be refused for its age. */
public final class OneTimeUses {
  /** By so much the clocks of nodes may differ. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final UsedOnceStore store = new UsedOnceStore();
  private final InstantSource clock;

  public OneTimeUses(Transactions transactions, InstantSource clock) {
    this.transactions = transactions;
    this.clock = clock;
  }

  /**
   * Whether {@code thing} was not used before; it is from now on.
   *
   * @param kind keeps things of several kinds apart
   * @param expires when it is too old anyway
   */
  public boolean firstUse(String kind, String thing, Instant expires) {
    var hash = Hashes.sha256(kind + " " + thing);
    return transactions.write(tx -> store.insert(tx, hash, expires.plus(MARGIN)));
  }

  /** Forgets what is too old anyway: how many. */
  public int deleteExpired() {
    return transactions.write(tx -> store.deleteExpired(tx, clock.instant()));
  }
}
