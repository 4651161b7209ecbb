package chat.tempest.auth.alert;

import chat.tempest.core.DeviceId;
import chat.tempest.core.SecurityEventId;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.SecurityEvent;
import chat.tempest.protocol.event.SecurityEventCreated;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** What the owner of an account is told on all devices, and can read later. */
public final class SecurityEvents {
  private static final Duration KEPT = Duration.ofDays(180);

  private final Transactions transactions;
  private final SecurityEventStore store = new SecurityEventStore();
  private final SnowflakeGenerator ids;
  private final InstantSource clock;

  public SecurityEvents(Transactions transactions, SnowflakeGenerator ids, InstantSource clock) {
    this.transactions = transactions;
    this.ids = ids;
    this.clock = clock;
  }

  /** Something of the account as a whole. */
  public void record(Transaction tx, UserId user, SecurityEventType type) {
    record(tx, user, type, Optional.empty());
  }

  /** Something of one of its devices, or done by it. */
  public void record(Transaction tx, UserId user, SecurityEventType type, DeviceId device) {
    record(tx, user, type, Optional.of(device));
  }

  /** What is true whatever becomes of the request that showed it. */
  public void record(UserId user, SecurityEventType type) {
    transactions.write(
        tx -> {
          record(tx, user, type);
          return user;
        });
  }

  /** Newest first. */
  public List<SecurityEvent> read(UserId user, Optional<SecurityEventId> before, int limit) {
    return transactions.read(tx -> store.page(tx, user, before, limit));
  }

  /** Forgets what is older than half a year: how many. */
  public int deleteOld() {
    return transactions.write(tx -> store.deleteBefore(tx, clock.instant().minus(KEPT)));
  }

  private void record(
      Transaction tx, UserId user, SecurityEventType type, Optional<DeviceId> device) {
    var id = new SecurityEventId(ids.next());
    tx.emit(
        new SecurityEventCreated(user, store.insert(tx, id, user, type, device, clock.instant())));
  }
}
