package chat.tempest.auth.passkey;

import chat.tempest.auth.alert.SecurityEventType;
import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.passkey.PasskeyVerifier.Anomaly;
import chat.tempest.auth.passkey.PasskeyVerifier.Verdict;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.BiFunction;

/** Takes what a browser answers when it is asked for a passkey. */
public final class Assertions {
  private final Transactions transactions;
  private final PasskeyVerifier verifier;
  private final PasskeyStore passkeys;
  private final SecurityLog security;
  private final SecurityEvents events;
  private final InstantSource clock;

  Assertions(
      Transactions transactions,
      PasskeyVerifier verifier,
      PasskeyStore passkeys,
      SecurityLog security,
      SecurityEvents events,
      InstantSource clock) {
    this.transactions = transactions;
    this.verifier = verifier;
    this.passkeys = passkeys;
    this.security = security;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Verifies the answer; then counts the use and does the deed, in one transaction.
   *
   * @throws Problem.Unauthorized with code {@code invalid_passkey}: a passkey that is not known
   *     answers like one with a wrong signature
   */
  public <T> T accept(
      AuthenticationResponse response, byte[] challenge, BiFunction<Transaction, Passkey, T> deed) {
    var passkey =
        transactions
            .read(tx -> passkeys.find(tx, response.rawId(), response.userHandle()))
            .orElseThrow(Refusal::passkey);
    var assertion =
        switch (verifier.asserted(response, challenge, passkey)) {
          case Verdict.Accepted(var accepted) -> accepted;
          case Verdict.Suspicious(var anomaly) -> throw suspicious(anomaly, passkey.userId());
          case Verdict.Refused() -> throw Refusal.passkey();
        };
    return counted(assertion, passkey, deed)
        .orElseThrow(() -> suspicious(Anomaly.COUNTER_WENT_BACK, passkey.userId()));
  }

  /** For a deed that will not have this passkey. */
  public static Problem refusal() {
    return Refusal.passkey();
  }

  /** Empty where another use was faster with this counter value. */
  private <T> Optional<T> counted(
      Assertion assertion, Passkey passkey, BiFunction<Transaction, Passkey, T> deed) {
    return transactions.write(
        tx ->
            passkeys.used(tx, assertion, clock.instant())
                ? Optional.of(deed.apply(tx, passkey))
                : Optional.empty());
  }

  private Problem suspicious(Anomaly anomaly, UserId user) {
    switch (anomaly) {
      case COUNTER_WENT_BACK -> {
        security.counterWentBack(user);
        events.record(user, SecurityEventType.PASSKEY_COUNTER_WENT_BACK);
      }
      case BACKUP_ELIGIBILITY_CHANGED -> {
        security.backupEligibilityChanged(user);
        events.record(user, SecurityEventType.PASSKEY_BACKUP_CHANGED);
      }
    }
    return Refusal.passkey();
  }
}
