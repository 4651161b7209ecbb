package chat.tempest.auth.passkey;

import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.token.Devices;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The parts of this package, wired. */
public record Passkeys(
    Registration registration, Authentication authentication, Ceremonies ceremonies) {

  public static Passkeys wire(
      RelyingParty relyingParty,
      SecurityLog security,
      Devices devices,
      Transactions transactions,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    var ceremonies = new Ceremonies(transactions, new CeremonyStore(), clock, random);
    var options = new Options(relyingParty);
    var verifier = new PasskeyVerifier(relyingParty);
    var store = new PasskeyStore();
    var registration =
        new Registration(
            transactions,
            ceremonies,
            options,
            verifier,
            new AccountStore(),
            store,
            devices,
            ids,
            clock,
            random);
    var authentication =
        new Authentication(
            transactions, ceremonies, options, verifier, store, devices, security, clock);
    return new Passkeys(registration, authentication, ceremonies);
  }
}
