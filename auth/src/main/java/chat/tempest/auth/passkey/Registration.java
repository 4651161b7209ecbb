package chat.tempest.auth.passkey;

import chat.tempest.auth.code.RecoveryCodes;
import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.passkey.CeremonyStore.PendingRegistration;
import chat.tempest.auth.token.Devices;
import chat.tempest.auth.token.Devices.Arrival;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.auth.token.Visitor;
import chat.tempest.core.Problem;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** Makes an account: a name, a passkey, and the first device. */
public final class Registration {
  private static final int MOST_DIGITS = 10;

  private final Transactions transactions;
  private final Ceremonies ceremonies;
  private final Options options;
  private final PasskeyVerifier verifier;
  private final AccountStore accounts;
  private final PasskeyStore passkeys;
  private final Devices devices;
  private final RecoveryCodes codes;
  private final SnowflakeGenerator ids;
  private final InstantSource clock;
  private final SecureRandom random;

  Registration(
      Transactions transactions,
      Ceremonies ceremonies,
      Options options,
      PasskeyVerifier verifier,
      AccountStore accounts,
      PasskeyStore passkeys,
      Devices devices,
      RecoveryCodes codes,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    this.transactions = transactions;
    this.ceremonies = ceremonies;
    this.options = options;
    this.verifier = verifier;
    this.accounts = accounts;
    this.passkeys = passkeys;
    this.devices = devices;
    this.codes = codes;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /**
   * A new account.
   *
   * @param recoveryCodes told once, now
   */
  public record Registered(SignedIn signedIn, List<String> recoveryCodes) {}

  /** What to ask the browser for. Nothing of the account exists yet. */
  public Begun begin(Proof proof, DisplayName name) {
    var opened = ceremonies.openRegistration(proof.jkt(), name);
    var pending = opened.pending();
    return new Begun(
        opened.id(), options.creation(pending.challenge(), pending.userHandle(), name));
  }

  /**
   * Checks the browser's answer, writes account, passkey, device and recovery codes in one
   * transaction, and signs the device in.
   *
   * @throws Problem.Unauthorized with code {@code invalid_passkey} where the ceremony or the answer
   *     is not good; the ceremony is used up all the same
   * @throws Problem.Conflict with code {@code duplicate_passkey} where it belongs to an account
   */
  public Registered finish(
      Proof proof, CeremonyId ceremony, RegistrationResponse response, Visitor visitor) {
    var pending = ceremonies.takeRegistration(ceremony, proof.jkt());
    var user = new UserId(ids.next());
    var passkey = verifier.registered(response, pending.challenge(), user);
    return transactions.write(
        tx -> {
          writeAccount(tx, pending, user);
          writePasskey(tx, passkey, visitor);
          var arrival = new Arrival(user, proof.jkt(), passkey.credentialId(), visitor);
          return new Registered(devices.admit(tx, arrival).signedIn(), codes.make(tx, user));
        });
  }

  private void writePasskey(Transaction tx, Passkey passkey, Visitor visitor) {
    if (!passkeys.insert(tx, passkey, PasskeyName.after(visitor.name()), clock.instant())) {
      throw PasskeyWriter.duplicate();
    }
  }

  private void writeAccount(Transaction tx, PendingRegistration pending, UserId user) {
    var wanted = Username.of(pending.name());
    var username = wanted;
    int digits = 3;
    while (!accounts.insert(
        tx, user, username, pending.name(), pending.userHandle(), clock.instant())) {
      username = Username.withDigits(wanted, Math.min(++digits, MOST_DIGITS), random);
    }
  }
}
