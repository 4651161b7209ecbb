package chat.tempest.auth.client;

import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.once.OneTimeUses;
import chat.tempest.auth.token.BotDevices;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The parts of this package, wired. */
public record Clients(Applications applications, ClientCredentials credentials) {

  public static Clients wire(
      String publicOrigin,
      Es256 es256,
      OneTimeUses uses,
      BotDevices devices,
      Transactions transactions,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    var store = new ApplicationStore();
    var assertions = new ClientAssertions(publicOrigin, transactions, store, uses, es256, clock);
    return new Clients(
        new Applications(transactions, store, devices, ids, clock, random),
        new ClientCredentials(transactions, assertions, store, devices));
  }
}
