package chat.tempest.auth.token;

import chat.tempest.db.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Finds in the database whose sessions other nodes have ended, unheard. For one thread. */
public final class RevocationWatch {
  /** By so much the clocks of nodes may differ, and a transaction may last, together. */
  private static final Duration MARGIN = Duration.ofMinutes(1);

  private final Transactions transactions;
  private final DeviceStore devices;
  private final Revocations revocations;
  private final InstantSource clock;
  private Instant lookedAt;

  RevocationWatch(
      Transactions transactions,
      DeviceStore devices,
      Revocations revocations,
      InstantSource clock) {
    this.transactions = transactions;
    this.devices = devices;
    this.revocations = revocations;
    this.clock = clock;
    lookedAt = clock.instant();
  }

  /** Has all that ended since the last look be known. Scans a table: not for every moment. */
  public void look() {
    var now = clock.instant();
    var since = lookedAt.minus(MARGIN);
    transactions.read(tx -> devices.revokedSince(tx, since)).forEach(revocations::hear);
    lookedAt = now;
  }
}
