package chat.tempest.auth.recovery;

import static chat.tempest.auth.alert.SecurityEventType.APPROVAL_USED;
import static chat.tempest.auth.alert.SecurityEventType.RECOVERY_CODES_MADE;
import static chat.tempest.auth.alert.SecurityEventType.RECOVERY_CODE_USED;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.code.RecoveryCodes;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.Ceremonies;
import chat.tempest.auth.passkey.CeremonyId;
import chat.tempest.auth.passkey.DeedCeremony;
import chat.tempest.auth.passkey.Passkey;
import chat.tempest.auth.passkey.PasskeyName;
import chat.tempest.auth.passkey.PasskeyWriter;
import chat.tempest.auth.passkey.PendingDeed;
import chat.tempest.auth.passkey.RegistrationResponse;
import chat.tempest.auth.token.Devices;
import chat.tempest.auth.token.Devices.Admitted;
import chat.tempest.auth.token.Devices.Arrival;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.auth.token.Visitor;
import chat.tempest.core.DeviceId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.util.List;

/** Lets the owner of an account come back without its passkeys, and makes a new one. */
public final class Recovery {
  /** The subject of a ceremony that another device approved; else it is the hash of the code. */
  static final String APPROVED = "approved";

  private final Transactions transactions;
  private final RecoveryCodes codes;
  private final Ceremonies ceremonies;
  private final PasskeyWriter writer;
  private final Devices devices;
  private final SecurityEvents events;

  public Recovery(
      Transactions transactions,
      RecoveryCodes codes,
      Ceremonies ceremonies,
      PasskeyWriter writer,
      Devices devices,
      SecurityEvents events) {
    this.transactions = transactions;
    this.codes = codes;
    this.ceremonies = ceremonies;
    this.writer = writer;
    this.devices = devices;
    this.events = events;
  }

  /** How many codes are left, and whether passkeys are held. */
  public RecoveryCodes.State read(LoginSession session) {
    return transactions.read(tx -> codes.state(tx, session.userId()));
  }

  /** Ten new codes in the place of those that are left. */
  public List<String> makeCodes(LoginSession session) {
    return transactions.write(
        tx -> {
          events.record(tx, session.userId(), RECOVERY_CODES_MADE, session.deviceId());
          return codes.make(tx, session.userId());
        });
  }

  /**
   * Begins with a code: what to ask the browser for. The code is used up when the passkey is made.
   *
   * @throws Problem.Unauthorized {@code invalid_recovery_code}
   */
  public Begun begin(Proof proof, String code) {
    return transactions.write(
        tx -> {
          var known = codes.find(tx, code).orElseThrow(Recovery::refused);
          return writer.ask(
              tx,
              ceremonies.openDeed(
                  tx, DeedCeremony.RECOVERY, proof.jkt(), known.user(), known.hash()));
        });
  }

  /**
   * Keeps the new passkey and signs the device in. Where a code was used, all other devices are
   * signed out: whoever lost the passkeys may have lost the devices with them.
   *
   * @throws Problem.Unauthorized {@code invalid_passkey}, {@code invalid_recovery_code}
   * @throws Problem.Conflict {@code duplicate_passkey}, {@code too_many_passkeys}
   */
  public SignedIn finish(
      Proof proof, CeremonyId ceremony, RegistrationResponse response, Visitor visitor) {
    var pending = ceremonies.takeDeed(ceremony, DeedCeremony.RECOVERY, proof.jkt());
    var passkey = writer.verify(response, pending);
    var back = transactions.write(tx -> comeBack(tx, pending, passkey, proof.jkt(), visitor));
    devices.announce(back.admitted());
    devices.announce(back.ended());
    return back.admitted().signedIn();
  }

  /** Who came back, and which devices ended for it. */
  private record Back(Admitted admitted, List<DeviceId> ended) {}

  private Back comeBack(
      Transaction tx, PendingDeed pending, Passkey passkey, String jkt, Visitor visitor) {
    var user = pending.userId();
    boolean approved = pending.subject().equals(APPROVED);
    if (!approved && !codes.use(tx, pending.subject())) {
      throw refused();
    }
    writer.keep(tx, passkey, PasskeyName.after(visitor.name()));
    var admitted = devices.admit(tx, new Arrival(user, jkt, passkey.credentialId(), visitor));
    var device = admitted.signedIn().deviceId();
    events.record(tx, user, approved ? APPROVAL_USED : RECOVERY_CODE_USED, device);
    return new Back(admitted, approved ? List.of() : endOthers(tx, user, device));
  }

  private List<DeviceId> endOthers(Transaction tx, UserId user, DeviceId device) {
    return devices.endOthers(tx, user, device, "recovery");
  }

  private static Problem refused() {
    return Problem.unauthorized(
        "invalid_recovery_code", "This is not a recovery code, or it was used before.");
  }
}
