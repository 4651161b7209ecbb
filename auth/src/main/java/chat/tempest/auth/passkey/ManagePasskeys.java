package chat.tempest.auth.passkey;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.alert.SecurityEventType;
import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.token.Devices;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;

/** The passkeys of an account, for its owner: to be looked over, named, and removed. */
public final class ManagePasskeys {
  private final Transactions transactions;
  private final RelyingParty relyingParty;
  private final AccountStore accounts;
  private final PasskeyStore passkeys;
  private final RemovalRule rule;
  private final Devices devices;
  private final SecurityEvents events;

  ManagePasskeys(
      Transactions transactions,
      RelyingParty relyingParty,
      AccountStore accounts,
      PasskeyStore passkeys,
      RemovalRule rule,
      Devices devices,
      SecurityEvents events) {
    this.transactions = transactions;
    this.relyingParty = relyingParty;
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.rule = rule;
    this.devices = devices;
    this.events = events;
  }

  /** Oldest first. */
  public PasskeyList read(LoginSession session) {
    return transactions.read(
        tx ->
            new PasskeyList(
                relyingParty.id(),
                Base64Url.encode(accounts.get(tx, session.userId()).userHandle()),
                passkeys.of(tx, session.userId())));
  }

  /**
   * Before the person is asked for a passkey.
   *
   * @throws Problem.NotFound where it is no passkey of the account
   * @throws Problem.Conflict {@code last_passkey}, {@code passkeys_held}
   */
  public void requireMayRemove(LoginSession session, String id) {
    transactions.read(tx -> requireMayRemove(tx, session.userId(), id));
  }

  private PasskeyView requireMayRemove(Transaction tx, UserId user, String id) {
    var passkey = find(tx, user, id);
    rule.requireMayGo(tx, user, passkey, passkeys.of(tx, user));
    return passkey;
  }

  /**
   * @throws Problem.NotFound where it is no passkey of the account
   */
  public PasskeyView rename(LoginSession session, String id, PasskeyName name) {
    return transactions.write(
        tx -> {
          var before = find(tx, session.userId(), id);
          passkeys.rename(tx, session.userId(), before.credentialId(), name);
          return find(tx, session.userId(), id);
        });
  }

  /**
   * Removes a passkey, and ends the other devices that signed in with it.
   *
   * @throws Problem.NotFound where it is no passkey of the account
   * @throws Problem.Conflict {@code last_passkey}, {@code passkeys_held}
   */
  public void remove(LoginSession session, String id) {
    var ended =
        transactions.write(
            tx -> {
              accounts.lock(tx, session.userId());
              var passkey = requireMayRemove(tx, session.userId(), id);
              var gone = devices.endOfPasskey(tx, passkey.credentialId(), session.deviceId());
              passkeys.delete(tx, passkey.credentialId());
              events.record(
                  tx, session.userId(), SecurityEventType.PASSKEY_REMOVED, session.deviceId());
              return gone;
            });
    devices.announce(ended);
  }

  private PasskeyView find(Transaction tx, UserId user, String id) {
    return passkeys.of(tx, user).stream()
        .filter(passkey -> passkey.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound("passkey"));
  }
}
