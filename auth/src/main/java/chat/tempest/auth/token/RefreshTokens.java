package chat.tempest.auth.token;

import static chat.tempest.auth.alert.SecurityEventType.REFRESH_TOKEN_EXPOSED;
import static chat.tempest.auth.alert.SecurityEventType.REFRESH_TOKEN_REUSED;

import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.core.DeviceId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.time.InstantSource;

/**
 * Rotates refresh tokens. A family is one row, and a rotation one compare-and-set on its
 * generation: of any number of requests with one token, one rotates. The successor can be derived
 * again, so a client whose answer was lost asks with the same {@code rid} and gets the same one,
 * however late. Nobody else does: without the device's key a token is of no use in any moment.
 */
public final class RefreshTokens {
  private final Transactions transactions;
  private final DeviceStore store;
  private final Devices devices;
  private final RefreshMint mint;
  private final TokenPairs pairs;
  private final Revocations revocations;
  private final SecurityLog security;
  private final SecurityEvents events;
  private final InstantSource clock;

  RefreshTokens(
      Transactions transactions,
      DeviceStore store,
      Devices devices,
      RefreshMint mint,
      TokenPairs pairs,
      Revocations revocations,
      SecurityLog security,
      SecurityEvents events,
      InstantSource clock) {
    this.transactions = transactions;
    this.store = store;
    this.devices = devices;
    this.mint = mint;
    this.pairs = pairs;
    this.revocations = revocations;
    this.security = security;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Exchanges a refresh token for its successor and a new access token.
   *
   * @param jkt the thumbprint of the key that signed the request's proof
   * @throws Problem.BadGrant with code {@code invalid_grant}: all refusals answer alike
   */
  public SignedIn refresh(String jkt, String refreshToken, RequestId rid) {
    var token = RefreshToken.parse(refreshToken).orElseThrow(RefreshTokens::refused);
    return switch (transactions.write(tx -> rotate(tx, jkt, token, rid))) {
      case Outcome.Rotated(var signedIn) -> signedIn;
      case Outcome.Reused() -> throw reused(token.family());
      case Outcome.Refused() -> throw refused();
    };
  }

  /** What the transaction came to: a refusal may have written something, so it is not thrown. */
  private sealed interface Outcome {
    record Rotated(SignedIn signedIn) implements Outcome {}

    record Reused() implements Outcome {}

    record Refused() implements Outcome {}
  }

  private Outcome rotate(Transaction tx, String jkt, RefreshToken token, RequestId rid) {
    var device = store.find(tx, token.family()).orElse(null);
    if (device == null || !mint.made(token, device.salt())) {
      return new Outcome.Refused();
    }
    if (!device.jkt().equals(jkt)) {
      return exposed(tx, device);
    }
    return store
        .rotate(tx, device.id(), token.generation(), rid.hash(), clock.instant(), Lifetime.USUAL)
        .map(generation -> successor(tx, device, generation))
        .orElseGet(() -> notFirst(tx, device.id(), token, rid));
  }

  /**
   * A stolen token, tried with another key. Ending the family would let any thief sign people out.
   */
  private Outcome exposed(Transaction tx, Device device) {
    if (store.expose(tx, device.id(), clock.instant())) {
      events.record(tx, device.userId(), REFRESH_TOKEN_EXPOSED, device.id());
    }
    security.refreshTokenExposed(device.id());
    return new Outcome.Refused();
  }

  /** The family is not where the token says: a lost answer, a dead family, or a second user. */
  private Outcome notFirst(Transaction tx, DeviceId id, RefreshToken token, RequestId rid) {
    var device = store.lock(tx, id).orElseThrow(RefreshTokens::refused);
    if (!device.isLive(clock.instant())) {
      return new Outcome.Refused();
    }
    if (token.generation() > device.gen()) {
      security.refreshTokenAheadOfDatabase(id);
      return new Outcome.Refused();
    }
    if (token.generation() + 1 == device.gen() && device.rotatedBy(rid.hash())) {
      return successor(tx, device, device.gen());
    }
    events.record(tx, device.userId(), REFRESH_TOKEN_REUSED, id);
    devices.end(tx, id, "reuse");
    return new Outcome.Reused();
  }

  private Outcome successor(Transaction tx, Device device, int generation) {
    return new Outcome.Rotated(
        pairs.issue(tx, device.id(), device.userId(), generation, device.salt()));
  }

  private Problem reused(DeviceId device) {
    security.refreshTokenReused(device);
    revocations.announce(device);
    return refused();
  }

  private static Problem refused() {
    return Problem.badGrant(
        "invalid_grant", "This refresh token is no longer good: sign in with your passkey.");
  }
}
