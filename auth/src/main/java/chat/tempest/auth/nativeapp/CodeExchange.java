package chat.tempest.auth.nativeapp;

import chat.tempest.auth.alert.SecurityEventType;
import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.nativeapp.CodeStore.Given;
import chat.tempest.auth.nativeapp.CodeStore.Issued;
import chat.tempest.auth.place.Network;
import chat.tempest.auth.token.Devices;
import chat.tempest.auth.token.Devices.Admitted;
import chat.tempest.auth.token.Devices.Arrival;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.auth.token.Visitor;
import chat.tempest.core.DeviceId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.time.InstantSource;
import java.util.List;

/**
 * The app's part: it shows its code and gets its tokens. A code is used up by the first who shows
 * it, right or wrong. When it comes a second time, two have it, and nobody can say who was first:
 * what came of it ends (RFC 6749 section 4.1.2).
 */
public final class CodeExchange {
  private static final int CODE_CHARS = 43;

  private final Transactions transactions;
  private final CodeStore codes;
  private final Devices devices;
  private final SecurityLog security;
  private final SecurityEvents events;
  private final InstantSource clock;

  CodeExchange(
      Transactions transactions,
      CodeStore codes,
      Devices devices,
      SecurityLog security,
      SecurityEvents events,
      InstantSource clock) {
    this.transactions = transactions;
    this.codes = codes;
    this.devices = devices;
    this.security = security;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Signs the app in.
   *
   * @param jkt the thumbprint of the key that signed the request's proof
   * @param network where the request comes from
   * @throws Problem.BadGrant with code {@code invalid_grant}: all refusals answer alike
   */
  public SignedIn exchange(String jkt, CodeGrant grant, Network network) {
    return switch (transactions.write(tx -> use(tx, jkt, grant, network))) {
      case Outcome.Accepted(var admitted) -> signedIn(admitted);
      case Outcome.UsedBefore(var device) -> throw usedBefore(device);
      case Outcome.Refused() -> throw refused();
    };
  }

  /** What the transaction came to: a refusal uses the code up, so it is not thrown. */
  private sealed interface Outcome {
    record Accepted(Admitted admitted) implements Outcome {}

    record UsedBefore(DeviceId device) implements Outcome {}

    record Refused() implements Outcome {}
  }

  private Outcome use(Transaction tx, String jkt, CodeGrant grant, Network network) {
    if (grant.code().length() != CODE_CHARS) {
      return new Outcome.Refused();
    }
    var hash = Hashes.sha256(grant.code());
    var code = codes.use(tx, hash, clock.instant());
    if (code.isEmpty()) {
      return codes.given(tx, hash).map(given -> end(tx, given)).orElseGet(Outcome.Refused::new);
    }
    return isGood(code.get(), jkt, grant)
        ? new Outcome.Accepted(admit(tx, hash, code.get(), visitor(code.get(), grant, network)))
        : new Outcome.Refused();
  }

  private Outcome end(Transaction tx, Given given) {
    events.record(tx, given.userId(), SecurityEventType.DEVICE_REMOVED, given.deviceId());
    devices.end(tx, given.deviceId(), "code_reuse");
    return new Outcome.UsedBefore(given.deviceId());
  }

  private static Visitor visitor(Issued code, CodeGrant grant, Network network) {
    return new Visitor(grant.deviceName(), code.binding().clientId().platform(), network);
  }

  private boolean isGood(Issued code, String jkt, CodeGrant grant) {
    return clock.instant().isBefore(code.expires()) && code.binding().isShownBy(jkt, grant);
  }

  private Admitted admit(Transaction tx, byte[] hash, Issued code, Visitor visitor) {
    var jkt = code.binding().dpopJkt().value();
    var admitted = devices.admit(tx, new Arrival(code.user(), jkt, code.credential(), visitor));
    var device = admitted.signedIn().deviceId();
    codes.gave(tx, hash, device);
    events.record(tx, code.user(), SecurityEventType.DEVICE_SIGNED_IN, device);
    return admitted;
  }

  private SignedIn signedIn(Admitted admitted) {
    devices.announce(admitted);
    return admitted.signedIn();
  }

  private Problem usedBefore(DeviceId device) {
    security.authorizationCodeReused(device);
    devices.announce(List.of(device));
    return refused();
  }

  private static Problem refused() {
    return Problem.badGrant(
        "invalid_grant", "This code is not good, or no longer: sign in from the app again.");
  }
}
