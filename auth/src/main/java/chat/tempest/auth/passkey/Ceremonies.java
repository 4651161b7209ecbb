package chat.tempest.auth.passkey;

import chat.tempest.auth.passkey.CeremonyStore.PendingRegistration;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * What lies between asking a browser for a passkey and its answer. Taken out in a transaction of
 * its own before the answer is looked at, so that a challenge is good for one try, right or wrong.
 */
public final class Ceremonies {
  static final Duration LIFETIME = Duration.ofMinutes(5);
  private static final int CHALLENGE_BYTES = 32;
  private static final int HANDLE_BYTES = 64;

  private final Transactions transactions;
  private final CeremonyStore store;
  private final InstantSource clock;
  private final SecureRandom random;

  Ceremonies(
      Transactions transactions, CeremonyStore store, InstantSource clock, SecureRandom random) {
    this.transactions = transactions;
    this.store = store;
    this.clock = clock;
    this.random = random;
  }

  /** A ceremony and what it was begun with. */
  public record Opened<T>(CeremonyId id, T pending) {}

  Opened<PendingRegistration> openRegistration(String jkt, DisplayName name) {
    var id = newId();
    var pending = new PendingRegistration(bytes(CHALLENGE_BYTES), bytes(HANDLE_BYTES), name);
    var expires = clock.instant().plus(LIFETIME);
    return transactions.write(
        tx -> {
          store.insertRegistration(tx, id, jkt, pending, expires);
          return new Opened<>(new CeremonyId(id.toString()), pending);
        });
  }

  Opened<byte[]> openAuthentication(String jkt) {
    var id = newId();
    var challenge = bytes(CHALLENGE_BYTES);
    var expires = clock.instant().plus(LIFETIME);
    return transactions.write(
        tx -> {
          store.insertAuthentication(tx, id, jkt, challenge, expires);
          return new Opened<>(new CeremonyId(id.toString()), challenge);
        });
  }

  /** For an account that is there already. */
  public Opened<PendingDeed> openDeed(
      Transaction tx, DeedCeremony kind, String jkt, UserId user, String subject) {
    var id = newId();
    var pending = new PendingDeed(bytes(CHALLENGE_BYTES), user, subject);
    store.insertDeed(tx, id, kind, jkt, pending, clock.instant().plus(LIFETIME));
    return new Opened<>(new CeremonyId(id.toString()), pending);
  }

  /**
   * @throws Problem.Unauthorized where it is unknown, used, too old, of another kind, or begun by
   *     another key
   */
  public PendingDeed takeDeed(CeremonyId id, DeedCeremony kind, String jkt) {
    return transactions
        .write(tx -> store.takeDeed(tx, id.uuid(), kind, jkt, clock.instant()))
        .orElseThrow(Refusal::passkey);
  }

  /**
   * @throws Problem.Unauthorized where it is unknown, used, too old, or begun by another key
   */
  PendingRegistration takeRegistration(CeremonyId id, String jkt) {
    return transactions
        .write(tx -> store.takeRegistration(tx, id.uuid(), jkt, clock.instant()))
        .orElseThrow(Refusal::passkey);
  }

  /**
   * @throws Problem.Unauthorized where it is unknown, used, too old, or begun by another key
   */
  byte[] takeAuthentication(CeremonyId id, String jkt) {
    return transactions
        .write(tx -> store.takeAuthentication(tx, id.uuid(), jkt, clock.instant()))
        .orElseThrow(Refusal::passkey);
  }

  /** Forgets those that were never finished: how many. */
  public int deleteExpired() {
    return transactions.write(tx -> store.deleteExpired(tx, clock.instant()));
  }

  private UUID newId() {
    return new UUID(random.nextLong(), random.nextLong());
  }

  private byte[] bytes(int count) {
    var bytes = new byte[count];
    random.nextBytes(bytes);
    return bytes;
  }
}
