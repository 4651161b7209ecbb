package chat.tempest.auth.stepup;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.passkey.Assertions;
import chat.tempest.auth.passkey.AuthenticationResponse;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.Ceremonies;
import chat.tempest.auth.passkey.CeremonyId;
import chat.tempest.auth.passkey.DeedCeremony;
import chat.tempest.auth.passkey.PasskeyRequest;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;

/**
 * Step-up authentication (RFC 9470): a passkey, used by the person there and then, for one request
 * and no other. The token that comes of it is good once, for a minute, from the same device.
 */
public final class StepUp {
  /** How long the request may take to come. */
  public static final Duration LIFETIME = Duration.ofSeconds(60);

  private static final int TOKEN_BYTES = 32;
  private static final int MOST_TOKEN_CHARS = 64;

  private final Transactions transactions;
  private final Ceremonies ceremonies;
  private final PasskeyRequest request;
  private final Assertions assertions;
  private final StepUpStore store = new StepUpStore();
  private final InstantSource clock;
  private final SecureRandom random;

  public StepUp(
      Transactions transactions,
      Ceremonies ceremonies,
      PasskeyRequest request,
      Assertions assertions,
      InstantSource clock,
      SecureRandom random) {
    this.transactions = transactions;
    this.ceremonies = ceremonies;
    this.request = request;
    this.assertions = assertions;
    this.clock = clock;
    this.random = random;
  }

  /** What to ask the browser for. */
  public Begun begin(LoginSession session, Deed deed) {
    return transactions.write(
        tx ->
            request.ask(
                tx,
                ceremonies.openDeed(
                    tx, DeedCeremony.STEP_UP, session.jkt(), session.userId(), deed.text())));
  }

  /**
   * The token for the deed.
   *
   * @throws Problem.Unauthorized {@code invalid_passkey}, also where it is another account's
   */
  public String finish(LoginSession session, CeremonyId ceremony, AuthenticationResponse response) {
    var pending = ceremonies.takeDeed(ceremony, DeedCeremony.STEP_UP, session.jkt());
    var bytes = new byte[TOKEN_BYTES];
    random.nextBytes(bytes);
    var token = Base64Url.encode(bytes);
    return assertions.accept(
        response,
        pending.challenge(),
        (tx, passkey) -> {
          if (!passkey.userId().equals(session.userId())
              || !pending.userId().equals(session.userId())) {
            throw Assertions.refusal();
          }
          var expires = clock.instant().plus(LIFETIME);
          store.insert(tx, Hashes.sha256(token), session.deviceId(), pending.subject(), expires);
          return token;
        });
  }

  /**
   * Uses a token up.
   *
   * @throws Problem.Unauthorized {@code insufficient_user_authentication} where it is not for this
   *     deed of this device, was used, or is too old
   */
  public void redeem(LoginSession session, String token, Deed deed) {
    boolean good =
        token.length() <= MOST_TOKEN_CHARS
            && transactions.write(
                tx ->
                    store.take(
                        tx,
                        Hashes.sha256(token),
                        session.deviceId(),
                        deed.text(),
                        clock.instant()));
    if (!good) {
      throw Problem.insufficientAuthentication();
    }
  }

  /** Forgets those that were never used: how many. */
  public int deleteExpired() {
    return transactions.write(tx -> store.deleteExpired(tx, clock.instant()));
  }
}
