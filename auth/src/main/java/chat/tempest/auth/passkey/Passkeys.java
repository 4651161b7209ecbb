package chat.tempest.auth.passkey;

import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.code.RecoveryCodes;
import chat.tempest.auth.token.Devices;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The parts of this package, wired. */
public record Passkeys(
    Registration registration,
    Authentication authentication,
    AddPasskey add,
    ManagePasskeys manage,
    Assertions assertions,
    PasskeyRequest request,
    PasskeyWriter writer,
    AccountStore accounts,
    Ceremonies ceremonies) {

  public static Passkeys wire(
      RelyingParty relyingParty,
      SecurityLog security,
      SecurityEvents events,
      RecoveryCodes codes,
      Devices devices,
      Transactions transactions,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    var ceremonies = new Ceremonies(transactions, new CeremonyStore(), clock, random);
    var options = new Options(relyingParty);
    var verifier = new PasskeyVerifier(relyingParty);
    var store = new PasskeyStore();
    var accounts = new AccountStore();
    var assertions = new Assertions(transactions, verifier, store, security, events, clock);
    var writer = new PasskeyWriter(options, verifier, accounts, store, clock);
    var registration =
        new Registration(
            transactions,
            ceremonies,
            options,
            verifier,
            accounts,
            store,
            devices,
            codes,
            ids,
            clock,
            random);
    var manage =
        new ManagePasskeys(
            transactions, relyingParty, accounts, store, new RemovalRule(codes), devices, events);
    return new Passkeys(
        registration,
        new Authentication(ceremonies, options, assertions, devices, events),
        new AddPasskey(transactions, ceremonies, writer, store, events),
        manage,
        assertions,
        new PasskeyRequest(options, store),
        writer,
        accounts,
        ceremonies);
  }
}
