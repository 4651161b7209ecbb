package chat.tempest.auth.passkey;

import chat.tempest.db.Transaction;

/** Asks for a passkey: one of an account that is known, or any. */
public final class PasskeyRequest {
  private final Options options;
  private final PasskeyStore passkeys;

  PasskeyRequest(Options options, PasskeyStore passkeys) {
    this.options = options;
    this.passkeys = passkeys;
  }

  /** What to ask the browser for where nobody has said who they are. */
  public Begun ask(CeremonyId id, byte[] challenge) {
    return new Begun(id, options.request(challenge));
  }

  /** What to ask the browser for. */
  public Begun ask(Transaction tx, Ceremonies.Opened<PendingDeed> opened) {
    var pending = opened.pending();
    var allowed = passkeys.idsOf(tx, pending.userId());
    return new Begun(opened.id(), options.request(pending.challenge(), allowed));
  }
}
