package chat.tempest.auth.passkey;

import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.time.InstantSource;

/** Gives an account that is there a further passkey: asks for it, and keeps it. */
public final class PasskeyWriter {
  private static final int MOST = 20;

  private final Options options;
  private final PasskeyVerifier verifier;
  private final AccountStore accounts;
  private final PasskeyStore passkeys;
  private final InstantSource clock;

  PasskeyWriter(
      Options options,
      PasskeyVerifier verifier,
      AccountStore accounts,
      PasskeyStore passkeys,
      InstantSource clock) {
    this.options = options;
    this.verifier = verifier;
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.clock = clock;
  }

  /** What to ask the browser for. */
  public Begun ask(Transaction tx, Ceremonies.Opened<PendingDeed> opened) {
    var pending = opened.pending();
    var account = accounts.get(tx, pending.userId());
    var known = passkeys.idsOf(tx, pending.userId());
    return new Begun(opened.id(), options.creation(pending.challenge(), account, known));
  }

  /**
   * The passkey of the browser's answer, verified and not yet kept.
   *
   * @throws Problem.Unauthorized {@code invalid_passkey}
   */
  public Passkey verify(RegistrationResponse response, PendingDeed pending) {
    return verifier.registered(response, pending.challenge(), pending.userId());
  }

  /**
   * @throws Problem.Conflict {@code duplicate_passkey}, {@code too_many_passkeys}
   */
  public void keep(Transaction tx, Passkey passkey, PasskeyName name) {
    requireRoom(tx, passkey.userId());
    if (!passkeys.insert(tx, passkey, name, clock.instant())) {
      throw duplicate();
    }
  }

  static Problem duplicate() {
    return Problem.conflict("duplicate_passkey", "This passkey belongs to an account already.");
  }

  private void requireRoom(Transaction tx, UserId user) {
    accounts.lock(tx, user);
    if (passkeys.of(tx, user).size() >= MOST) {
      throw Problem.conflict("too_many_passkeys", "An account has at most " + MOST + " passkeys.");
    }
  }
}
