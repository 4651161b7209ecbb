package chat.tempest.auth.passkey;

import chat.tempest.auth.code.RecoveryCodes;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.util.List;

/**
 * Which passkeys must stay. Whoever comes in by a recovery code may be a thief of the paper: for a
 * day the passkeys from before it cannot be removed, so that the owner has the time to come.
 */
final class RemovalRule {
  private final RecoveryCodes codes;

  RemovalRule(RecoveryCodes codes) {
    this.codes = codes;
  }

  /**
   * @param all of the account, that one included
   * @throws Problem.Conflict {@code last_passkey}, {@code passkeys_held}
   */
  void requireMayGo(Transaction tx, UserId user, PasskeyView passkey, List<PasskeyView> all) {
    if (all.size() == 1) {
      throw Problem.conflict(
          "last_passkey", "This is your only passkey: add another one before you remove it.");
    }
    codes
        .hold(tx, user)
        .filter(hold -> passkey.createdAt().isBefore(hold.since()))
        .ifPresent(
            hold -> {
              throw Problem.conflict(
                  "passkeys_held",
                  "A recovery code was used: older passkeys can be removed after %s."
                      .formatted(hold.until()));
            });
  }
}
