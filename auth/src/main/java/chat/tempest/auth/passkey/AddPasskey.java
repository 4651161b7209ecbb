package chat.tempest.auth.passkey;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.alert.SecurityEventType;
import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;

/** Gives whoever is signed in a further passkey. */
public final class AddPasskey {
  private final Transactions transactions;
  private final Ceremonies ceremonies;
  private final PasskeyWriter writer;
  private final PasskeyStore passkeys;
  private final SecurityEvents events;

  AddPasskey(
      Transactions transactions,
      Ceremonies ceremonies,
      PasskeyWriter writer,
      PasskeyStore passkeys,
      SecurityEvents events) {
    this.transactions = transactions;
    this.ceremonies = ceremonies;
    this.writer = writer;
    this.passkeys = passkeys;
    this.events = events;
  }

  /** What to ask the browser for. */
  public Begun begin(LoginSession session) {
    return transactions.write(
        tx ->
            writer.ask(
                tx,
                ceremonies.openDeed(
                    tx, DeedCeremony.PASSKEY, session.jkt(), session.userId(), "")));
  }

  /**
   * @throws Problem.Unauthorized {@code invalid_passkey}
   * @throws Problem.Conflict {@code duplicate_passkey}, {@code too_many_passkeys}
   */
  public PasskeyView finish(
      LoginSession session, CeremonyId ceremony, RegistrationResponse response, PasskeyName name) {
    var pending = ceremonies.takeDeed(ceremony, DeedCeremony.PASSKEY, session.jkt());
    if (!pending.userId().equals(session.userId())) {
      throw Refusal.passkey();
    }
    var passkey = writer.verify(response, pending);
    return transactions.write(
        tx -> {
          writer.keep(tx, passkey, name);
          events.record(tx, session.userId(), SecurityEventType.PASSKEY_ADDED, session.deviceId());
          return view(tx, session.userId(), passkey);
        });
  }

  private PasskeyView view(Transaction tx, UserId user, Passkey passkey) {
    return passkeys.of(tx, user).stream()
        .filter(view -> java.util.Arrays.equals(view.credentialId(), passkey.credentialId()))
        .findFirst()
        .orElseThrow();
  }
}
