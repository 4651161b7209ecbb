package chat.tempest.auth.client;

import chat.tempest.auth.client.ClientAssertions.Client;
import chat.tempest.auth.dpop.PublicJwk;
import chat.tempest.auth.place.Network;
import chat.tempest.auth.token.BotDevices;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transactions;
import java.time.Duration;
import java.util.Optional;

/** Gives a bot an access token for its assertion (RFC 6749 section 4.4, RFC 7523 section 2.2). */
public final class ClientCredentials {
  private static final String TYPE = "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final Transactions transactions;
  private final ClientAssertions assertions;
  private final ApplicationStore store;
  private final BotDevices devices;

  ClientCredentials(
      Transactions transactions,
      ClientAssertions assertions,
      ApplicationStore store,
      BotDevices devices) {
    this.transactions = transactions;
    this.assertions = assertions;
    this.store = store;
    this.devices = devices;
  }

  /** An access token. It has no successor: a bot signs another assertion. */
  public record Granted(String accessToken, Duration expiresIn) {
    /** Never the token: it would stand in logs. */
    @Override
    public String toString() {
      return "Granted";
    }
  }

  /**
   * The token, bound to the key of the request, which may be another than that of the assertion.
   *
   * @param jkt the thumbprint of the key that signed the request's proof
   * @throws Problem.Unauthorized {@code invalid_client}: all refusals
   */
  public Granted grant(String jkt, String type, String assertion, Network network) {
    if (!type.equals(TYPE)) {
      throw InvalidClient.because("its type is not " + TYPE);
    }
    var client = assertions.verify(assertion);
    var token =
        transactions.write(
            tx -> {
              requireStill(client, store.lockKey(tx, client.id()));
              return devices.admit(tx, new UserId(client.id().value()), jkt, network);
            });
    return new Granted(token, BotDevices.TOKEN_LIFETIME);
  }

  /** The key may have been changed, or the application deleted, since it was looked up. */
  private static void requireStill(Client client, Optional<PublicJwk> key) {
    if (key.filter(client.key()::equals).isEmpty()) {
      throw InvalidClient.because("it is not signed by the application's key");
    }
  }
}
