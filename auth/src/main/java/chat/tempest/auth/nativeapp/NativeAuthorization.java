package chat.tempest.auth.nativeapp;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.nativeapp.CodeStore.Issued;
import chat.tempest.auth.nativeapp.NativeRequestStore.Pending;
import chat.tempest.auth.passkey.Assertions;
import chat.tempest.auth.passkey.AuthenticationResponse;
import chat.tempest.auth.passkey.Begun;
import chat.tempest.auth.passkey.CeremonyId;
import chat.tempest.auth.passkey.PasskeyRequest;
import chat.tempest.auth.passkey.Refusal;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.UUID;

/**
 * The page's part: the person uses a passkey in the system's browser, and the page gets a code for
 * the app. Nobody is signed in by that: the page has no more than the code, and the code is of use
 * to the app's key alone.
 */
public final class NativeAuthorization {
  static final Duration REQUEST_LIFETIME = Duration.ofMinutes(5);
  static final Duration CODE_LIFETIME = Duration.ofSeconds(60);
  private static final int BYTES = 32;

  private final Transactions transactions;
  private final NativeRequestStore requests;
  private final CodeStore codes;
  private final PasskeyRequest passkeys;
  private final Assertions assertions;
  private final InstantSource clock;
  private final SecureRandom random;

  NativeAuthorization(
      Transactions transactions,
      NativeRequestStore requests,
      CodeStore codes,
      PasskeyRequest passkeys,
      Assertions assertions,
      InstantSource clock,
      SecureRandom random) {
    this.transactions = transactions;
    this.requests = requests;
    this.codes = codes;
    this.passkeys = passkeys;
    this.assertions = assertions;
    this.clock = clock;
    this.random = random;
  }

  /**
   * What to ask the browser for.
   *
   * @param proof by the page's key, not the app's
   */
  public Begun begin(Proof proof, NativeRequest request) {
    var id = new UUID(random.nextLong(), random.nextLong());
    var pending = new Pending(bytes(), request.binding());
    var expires = clock.instant().plus(REQUEST_LIFETIME);
    return transactions.write(
        tx -> {
          requests.insert(tx, id, proof.jkt(), pending, expires);
          return passkeys.ask(new CeremonyId(id.toString()), pending.challenge());
        });
  }

  /**
   * Checks the browser's answer: the code for the app, 43 characters.
   *
   * @throws Problem.Unauthorized with code {@code invalid_passkey} where the ceremony or the answer
   *     is not good; the ceremony is used up all the same
   */
  public String finish(Proof proof, CeremonyId ceremony, AuthenticationResponse response) {
    var id = UUID.fromString(ceremony.value());
    var pending =
        transactions
            .write(tx -> requests.take(tx, id, proof.jkt(), clock.instant()))
            .orElseThrow(Refusal::passkey);
    var code = Base64Url.encode(bytes());
    return assertions.accept(
        response,
        pending.challenge(),
        (tx, passkey) -> {
          var expires = clock.instant().plus(CODE_LIFETIME);
          var issued =
              new Issued(passkey.userId(), passkey.credentialId(), pending.binding(), expires);
          codes.insert(tx, Hashes.sha256(code), issued);
          return code;
        });
  }

  private byte[] bytes() {
    var bytes = new byte[BYTES];
    random.nextBytes(bytes);
    return bytes;
  }
}
