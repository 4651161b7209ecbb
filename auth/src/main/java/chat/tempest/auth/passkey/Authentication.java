package chat.tempest.auth.passkey;

import chat.tempest.auth.alert.SecurityEventType;
import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.token.Devices;
import chat.tempest.auth.token.Devices.Admitted;
import chat.tempest.auth.token.Devices.Arrival;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.auth.token.Visitor;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;

/** Signs a device in with a passkey that the browser offers by itself: no name is asked for. */
public final class Authentication {
  private final Ceremonies ceremonies;
  private final Options options;
  private final Assertions assertions;
  private final Devices devices;
  private final SecurityEvents events;

  Authentication(
      Ceremonies ceremonies,
      Options options,
      Assertions assertions,
      Devices devices,
      SecurityEvents events) {
    this.ceremonies = ceremonies;
    this.options = options;
    this.assertions = assertions;
    this.devices = devices;
    this.events = events;
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
      Proof proof, CeremonyId ceremony, AuthenticationResponse response, Visitor visitor) {
    var challenge = ceremonies.takeAuthentication(ceremony, proof.jkt());
    var admitted =
        assertions.accept(
            response, challenge, (tx, passkey) -> admit(tx, passkey, proof.jkt(), visitor));
    devices.announce(admitted);
    return admitted.signedIn();
  }

  private Admitted admit(Transaction tx, Passkey passkey, String jkt, Visitor visitor) {
    var arrival = new Arrival(passkey.userId(), jkt, passkey.credentialId(), visitor);
    var admitted = devices.admit(tx, arrival);
    events.record(
        tx, passkey.userId(), SecurityEventType.DEVICE_SIGNED_IN, admitted.signedIn().deviceId());
    return admitted;
  }
}
