package chat.tempest.auth;

import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.client.Clients;
import chat.tempest.auth.code.RecoveryCodes;
import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.dpop.ProofNonces;
import chat.tempest.auth.dpop.ProofVerifier;
import chat.tempest.auth.nativeapp.NativeApps;
import chat.tempest.auth.once.OneTimeUses;
import chat.tempest.auth.passkey.AddPasskey;
import chat.tempest.auth.passkey.Authentication;
import chat.tempest.auth.passkey.ManagePasskeys;
import chat.tempest.auth.passkey.Passkeys;
import chat.tempest.auth.passkey.Registration;
import chat.tempest.auth.passkey.RelyingParty;
import chat.tempest.auth.recovery.Approvals;
import chat.tempest.auth.recovery.Recovery;
import chat.tempest.auth.stepup.StepUp;
import chat.tempest.auth.token.DeviceLedger;
import chat.tempest.auth.token.RefreshTokens;
import chat.tempest.auth.token.RevocationWatch;
import chat.tempest.auth.token.Revocations;
import chat.tempest.auth.token.Tokens;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/**
 * Everything that signing in is made of, wired.
 *
 * @param proofs for routes that take a proof but no token
 * @param nonces the source of the header {@code DPoP-Nonce}
 * @param oneTimeUses for what may be used once on all nodes together
 * @param revocations tells whose connections are to be closed
 * @param revocationWatch to be asked where other nodes may have ended sessions unheard
 * @param expiredRows to be run every minute
 */
public record Auth(
    Authenticator authenticator,
    ProofVerifier proofs,
    ProofNonces nonces,
    GatewayAuthenticator gateway,
    Registration registration,
    Authentication authentication,
    StepUp stepUp,
    AddPasskey addPasskey,
    ManagePasskeys managePasskeys,
    Recovery recovery,
    Approvals approvals,
    SecurityEvents securityEvents,
    NativeApps nativeApps,
    Clients clients,
    OneTimeUses oneTimeUses,
    RefreshTokens refreshTokens,
    DeviceLedger devices,
    Logout logout,
    Revocations revocations,
    RevocationWatch revocationWatch,
    ExpiredRows expiredRows) {
  private static final String NAME = "Tempest";

  public static Auth wire(
      AuthConfig config,
      Transactions transactions,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    var security = new SecurityLog();
    var nonces = new ProofNonces(config.secret(), clock);
    var es256 = Es256.fastest();
    var proofs = new ProofVerifier(config.publicOrigin(), es256, nonces, clock);
    var events = new SecurityEvents(transactions, ids, clock);
    var codes = new RecoveryCodes(config.secret(), clock, random);
    var tokens = Tokens.wire(config.secret(), security, events, transactions, ids, clock, random);
    var relyingParty = new RelyingParty(config.rpId(), config.publicOrigin(), NAME);
    var passkeys =
        Passkeys.wire(
            relyingParty,
            security,
            events,
            codes,
            tokens.devices(),
            transactions,
            ids,
            clock,
            random);
    var ceremonies = passkeys.ceremonies();
    var stepUp =
        new StepUp(
            transactions, ceremonies, passkeys.request(), passkeys.assertions(), clock, random);
    var recovery =
        new Recovery(transactions, codes, ceremonies, passkeys.writer(), tokens.devices(), events);
    var approvals =
        new Approvals(
            transactions, passkeys.accounts(), ceremonies, passkeys.writer(), clock, random);
    var nativeApps =
        NativeApps.wire(passkeys, tokens.devices(), security, events, transactions, clock, random);
    var uses = new OneTimeUses(transactions, clock);
    var clients =
        Clients.wire(
            config.publicOrigin(),
            es256,
            uses,
            tokens.botDevices(),
            transactions,
            ids,
            clock,
            random);
    var authenticator = new Authenticator(proofs, tokens.accessTokens());
    return new Auth(
        authenticator,
        proofs,
        nonces,
        new GatewayAuthenticator(proofs, authenticator, random),
        passkeys.registration(),
        passkeys.authentication(),
        stepUp,
        passkeys.add(),
        passkeys.manage(),
        recovery,
        approvals,
        events,
        nativeApps,
        clients,
        uses,
        tokens.refreshTokens(),
        tokens.ledger(),
        new Logout(tokens.devices()),
        tokens.revocations(),
        tokens.revocationWatch(),
        new ExpiredRows(
            List.of(
                ceremonies::deleteExpired,
                tokens.expired()::delete,
                stepUp::deleteExpired,
                approvals::deleteExpired,
                events::deleteOld,
                nativeApps.expired()::delete,
                uses::deleteExpired)));
  }
}
