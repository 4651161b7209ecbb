package chat.tempest.auth.nativeapp;

import chat.tempest.auth.alert.SecurityEvents;
import chat.tempest.auth.alert.SecurityLog;
import chat.tempest.auth.passkey.Passkeys;
import chat.tempest.auth.token.Devices;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;

/** The parts of this package, wired. */
public record NativeApps(
    NativeAuthorization authorization, CodeExchange exchange, ExpiredRequests expired) {

  public static NativeApps wire(
      Passkeys passkeys,
      Devices devices,
      SecurityLog security,
      SecurityEvents events,
      Transactions transactions,
      InstantSource clock,
      SecureRandom random) {
    var requests = new NativeRequestStore();
    var codes = new CodeStore();
    return new NativeApps(
        new NativeAuthorization(
            transactions,
            requests,
            codes,
            passkeys.request(),
            passkeys.assertions(),
            clock,
            random),
        new CodeExchange(transactions, codes, devices, security, events, clock),
        new ExpiredRequests(transactions, requests, codes, clock));
  }
}
