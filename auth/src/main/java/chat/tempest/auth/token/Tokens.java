package chat.tempest.auth.token;

import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The parts of this package, wired. */
public record Tokens(
    AccessTokens accessTokens,
    Devices devices,
    DeviceLedger ledger,
    BotDevices botDevices,
    RefreshTokens refreshTokens,
    Revocations revocations,
    RevocationWatch revocationWatch,
    ExpiredTokens expired) {

  public static Tokens wire(
      Secret secret,
      SecurityLog security,
      SecurityEvents events,
      Transactions transactions,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    var deviceStore = new DeviceStore();
    var tokenStore = new AccessTokenStore();
    var revocations = new Revocations(clock);
    var accessTokens = new AccessTokens(transactions, tokenStore, revocations, clock, random);
    var mint = new RefreshMint(secret);
    var pairs = new TokenPairs(accessTokens, mint, new UserStore());
    var devices =
        new Devices(transactions, deviceStore, tokenStore, pairs, revocations, ids, clock, random);
    var refreshTokens =
        new RefreshTokens(
            transactions, deviceStore, devices, mint, pairs, revocations, security, events, clock);
    return new Tokens(
        accessTokens,
        devices,
        new DeviceLedger(transactions, deviceStore, devices, events, clock),
        new BotDevices(accessTokens, tokenStore, revocations, ids, clock, random),
        refreshTokens,
        revocations,
        new RevocationWatch(transactions, deviceStore, revocations, clock),
        new ExpiredTokens(transactions, tokenStore, clock));
  }
}
