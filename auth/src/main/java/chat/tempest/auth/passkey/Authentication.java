package chat.tempest.auth.passkey;

import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.passkey.PasskeyVerifier.Anomaly;
import chat.tempest.auth.passkey.PasskeyVerifier.Verdict;
import chat.tempest.auth.token.DeviceName;
import chat.tempest.auth.token.Devices;
import chat.tempest.auth.token.Devices.Admitted;
import chat.tempest.auth.token.Devices.Arrival;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transactions;
import java.time.InstantSource;
import java.util.Optional;

/** Signs a device in with a passkey that the browser offers by itself: no name is asked for. */
public final class Authentication {
  private final Transactions transactions;
  private final Ceremonies ceremonies;
  private final Options options;
  private final PasskeyVerifier verifier;
  private final PasskeyStore passkeys;
  private final Devices devices;
  private final SecurityLog security;
  private final InstantSource clock;

  Authentication(
      Transactions transactions,
      Ceremonies ceremonies,
      Options options,
      PasskeyVerifier verifier,
      PasskeyStore passkeys,
      Devices devices,
      SecurityLog security,
      InstantSource clock) {
    this.transactions = transactions;
    this.ceremonies = ceremonies;
    this.options = options;
    this.verifier = verifier;
    this.passkeys = passkeys;
    this.devices = devices;
    this.security = security;
    this.clock = clock;
  }

  /** What to ask the browser for. */
  public Begun begin(Proof proof) {
    var opened = ceremonies.openAuthentication(proof.jkt());
    return new Begun(opened.id(), options.request(opened.pending()));
  }

  /**
   * Checks the browser's answer and signs the device in.
   *
   * @throws Problem.Unauthorized with code {@code invalid_passkey} where the ceremony or the answer
   *     is not good: a passkey that is not known answers like one with a wrong signature
   */
  public SignedIn finish(
      Proof proof, CeremonyId ceremony, AuthenticationResponse response, DeviceName device) {
    var challenge = ceremonies.takeAuthentication(ceremony, proof.jkt());
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
    var arrival = new Arrival(passkey.userId(), proof.jkt(), passkey.credentialId(), device);
    var admitted =
        admit(assertion, arrival)
            .orElseThrow(() -> suspicious(Anomaly.COUNTER_WENT_BACK, passkey.userId()));
    devices.announce(admitted);
    return admitted.signedIn();
  }

  /** Empty where another sign-in was faster with this counter value. */
  private Optional<Admitted> admit(Assertion assertion, Arrival arrival) {
    return transactions.write(
        tx ->
            passkeys.used(tx, assertion, clock.instant())
                ? Optional.of(devices.admit(tx, arrival))
                : Optional.empty());
  }

  private Problem suspicious(Anomaly anomaly, UserId user) {
    switch (anomaly) {
      case COUNTER_WENT_BACK -> security.counterWentBack(user);
      case BACKUP_ELIGIBILITY_CHANGED -> security.backupEligibilityChanged(user);
    }
    return Refusal.passkey();
  }
}
