package chat.tempest.auth.token;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.alert.SecurityEventType;
import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.place.Network;
import chat.tempest.core.DeviceId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/** The devices of an account, for its owner: to be looked over, named, and removed. */
public final class DeviceLedger {
  private static final String REASON = "removed";

  /** For so long a device from a new network is marked as such. */
  private static final Duration RECENT = Duration.ofDays(14);

  private final Transactions transactions;
  private final DeviceStore store;
  private final Devices devices;
  private final SecurityEvents events;
  private final InstantSource clock;

  DeviceLedger(
      Transactions transactions,
      DeviceStore store,
      Devices devices,
      SecurityEvents events,
      InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.devices = devices;
    this.events = events;
    this.clock = clock;
  }

  /** Those that are signed in, last used first. */
  public List<DeviceView> read(LoginSession session) {
    return transactions.read(tx -> read(tx, session));
  }

  /**
   * @throws Problem.NotFound where it is no signed-in device of the account
   */
  public DeviceView read(LoginSession session, DeviceId id) {
    return transactions.read(tx -> find(tx, session, id));
  }

  /**
   * @throws Problem.NotFound where it is no signed-in device of the account
   */
  public DeviceView rename(LoginSession session, DeviceId id, DeviceName name) {
    return transactions.write(
        tx -> {
          store.rename(tx, session.userId(), id, name);
          return find(tx, session, id);
        });
  }

  /**
   * Ends all that the device holds: its refresh family, access tokens and gateway connections.
   *
   * @throws Problem.NotFound where it is no signed-in device of the account
   */
  public void remove(LoginSession session, DeviceId id) {
    transactions.write(
        tx -> {
          find(tx, session, id);
          events.record(tx, session.userId(), SecurityEventType.DEVICE_REMOVED, id);
          devices.end(tx, id, REASON);
          return id;
        });
    devices.announce(List.of(id));
  }

  /** Ends all devices but the one that asks. */
  public void removeOthers(LoginSession session) {
    var removed =
        transactions.write(
            tx -> {
              var ended = devices.endOthers(tx, session.userId(), session.deviceId(), REASON);
              ended.forEach(
                  id -> events.record(tx, session.userId(), SecurityEventType.DEVICE_REMOVED, id));
              return ended;
            });
    devices.announce(removed);
  }

  /** Notes where a device comes from now. */
  public void seen(DeviceId id, Network network) {
    transactions.write(
        tx -> {
          store.seen(tx, id, network);
          return id;
        });
  }

  private List<DeviceView> read(Transaction tx, LoginSession session) {
    var now = clock.instant();
    return store.live(tx, session.userId(), session.deviceId(), now, now.minus(RECENT));
  }

  private DeviceView find(Transaction tx, LoginSession session, DeviceId id) {
    return read(tx, session).stream()
        .filter(device -> device.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound(id));
  }
}
