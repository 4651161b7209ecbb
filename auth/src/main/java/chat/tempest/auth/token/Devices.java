package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** Signs devices in and out. A device is a key; it has one live refresh family for an account. */
public final class Devices {
  private static final int SALT_BYTES = 16;

  private final Transactions transactions;
  private final DeviceStore store;
  private final AccessTokenStore tokenStore;
  private final TokenPairs pairs;
  private final Revocations revocations;
  private final SnowflakeGenerator ids;
  private final InstantSource clock;
  private final SecureRandom random;

  Devices(
      Transactions transactions,
      DeviceStore store,
      AccessTokenStore tokenStore,
      TokenPairs pairs,
      Revocations revocations,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    this.transactions = transactions;
    this.store = store;
    this.tokenStore = tokenStore;
    this.pairs = pairs;
    this.revocations = revocations;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /**
   * Who is at the door, with a passkey that was just verified.
   *
   * @param jkt the thumbprint of the device's key
   * @param credential the passkey's id
   */
  public record Arrival(UserId user, String jkt, byte[] credential, Visitor visitor) {}

  /**
   * A device that has just signed in.
   *
   * @param replaced what the same key had before, now ended: to be announced after the commit
   */
  public record Admitted(SignedIn signedIn, List<DeviceId> replaced) {}

  /** Gives the device a family of its own and its first tokens. */
  public Admitted admit(Transaction tx, Arrival arrival) {
    var now = clock.instant();
    var replaced = store.revokeOfKey(tx, arrival.user(), arrival.jkt(), now);
    replaced.forEach(device -> tokenStore.deleteOf(tx, device));
    var id = new DeviceId(ids.next());
    var salt = new byte[SALT_BYTES];
    random.nextBytes(salt);
    var device =
        new DeviceStore.NewDevice(
            id, arrival.user(), arrival.visitor(), arrival.jkt(), arrival.credential(), salt);
    store.insert(tx, device, now, now.plus(Lifetime.USUAL.idle()));
    return new Admitted(pairs.issue(tx, id, arrival.user(), 0, salt), replaced);
  }

  /** To be called after the commit of what {@link #admit} gave. */
  public void announce(Admitted admitted) {
    announce(admitted.replaced());
  }

  /**
   * Ends all devices of an account but one, as a part of a greater deed.
   *
   * @return which, to be announced after the commit
   */
  public List<DeviceId> endOthers(Transaction tx, UserId user, DeviceId kept, String reason) {
    return ended(tx, store.revokeOthers(tx, user, kept, reason, clock.instant()));
  }

  /** Ends those that signed in with a passkey which is about to go; else as {@link #endOthers}. */
  public List<DeviceId> endOfPasskey(Transaction tx, byte[] credential, DeviceId kept) {
    return ended(tx, store.revokeOfPasskey(tx, credential, kept, clock.instant()));
  }

  /** To be called after the commit of what ended them. */
  public void announce(List<DeviceId> ended) {
    ended.forEach(revocations::announce);
  }

  private List<DeviceId> ended(Transaction tx, List<DeviceId> devices) {
    devices.forEach(device -> tokenStore.deleteOf(tx, device));
    return devices;
  }

  /**
   * Ends the device's family, its access tokens and its connections. Again is no error.
   *
   * @param reason a word for the ledger, as in {@code logout}
   */
  public void signOut(DeviceId device, String reason) {
    transactions.write(
        tx -> {
          end(tx, device, reason);
          return device;
        });
    revocations.announce(device);
  }

  /** The part of signing out that belongs into a transaction; the rest is to announce it. */
  public void end(Transaction tx, DeviceId device, String reason) {
    store.revoke(tx, device, reason, clock.instant());
    tokenStore.deleteOf(tx, device);
  }
}
