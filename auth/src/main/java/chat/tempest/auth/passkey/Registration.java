package chat.tempest.auth.passkey;

import chat.tempest.auth.dpop.Proof;
import chat.tempest.auth.passkey.CeremonyStore.PendingRegistration;
import chat.tempest.auth.token.DeviceName;
import chat.tempest.auth.token.Devices;
import chat.tempest.auth.token.Devices.Arrival;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.Problem;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;

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
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /** What to ask the browser for. Nothing of the account exists yet. */
  public Begun begin(Proof proof, DisplayName name) {
    var opened = ceremonies.openRegistration(proof.jkt(), name);
    var pending = opened.pending();
    return new Begun(
        opened.id(), options.creation(pending.challenge(), pending.userHandle(), name));
  }

  /**
   * Checks the browser's answer, writes account, passkey and device in one transaction, and signs
   * the device in.
   *
   * @throws Problem.Unauthorized with code {@code invalid_passkey} where the ceremony or the answer
   *     is not good; the ceremony is used up all the same
   * @throws Problem.Conflict with code {@code duplicate_passkey} where it belongs to an account
   */
  public SignedIn finish(
      Proof proof, CeremonyId ceremony, RegistrationResponse response, DeviceName device) {
    var pending = ceremonies.takeRegistration(ceremony, proof.jkt());
    var user = new UserId(ids.next());
    var passkey = verifier.registered(response, pending.challenge(), user);
    var admitted =
        transactions.write(
            tx -> {
              write(tx, pending, passkey, device);
              return devices.admit(
                  tx, new Arrival(user, proof.jkt(), passkey.credentialId(), device));
            });
    devices.announce(admitted);
    return admitted.signedIn();
  }

  private void write(
      Transaction tx, PendingRegistration pending, Passkey passkey, DeviceName device) {
    writeAccount(tx, pending, passkey.userId());
    if (!passkeys.insert(tx, passkey, passkeyName(device), clock.instant())) {
      throw Problem.conflict("duplicate_passkey", "This passkey belongs to an account already.");
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

  /** Named after the device that it was made on, until the owner says otherwise. */
  private static String passkeyName(DeviceName device) {
    var text = device.value();
    return text.substring(0, text.offsetByCodePoints(0, Math.min(64, codePoints(text))));
  }

  private static int codePoints(String text) {
    return text.codePointCount(0, text.length());
  }
}
