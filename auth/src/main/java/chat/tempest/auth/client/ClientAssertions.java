package chat.tempest.auth.client;

import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.dpop.JsonObjects;
import chat.tempest.auth.dpop.Jws;
import chat.tempest.auth.dpop.PublicJwk;
import chat.tempest.auth.once.OneTimeUses;
import chat.tempest.core.ApplicationId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.InstantSource;
import java.util.Set;

/**
 * Checks client assertions (RFC 7523, ES256 alone). The key is the one that the application was
 * given: whatever the assertion's header says of keys is not looked at.
 */
final class ClientAssertions {
  private static final String TOKEN_ENDPOINT = "/api/v10/auth/token";
  private static final Set<String> TYPES = Set.of("JWT", "client-authentication+jwt");

  private final Set<String> audience;
  private final Transactions transactions;
  private final ApplicationStore store;
  private final OneTimeUses uses;
  private final Es256 es256;
  private final InstantSource clock;

  /**
   * @param publicOrigin as bots see it, without a path
   */
  ClientAssertions(
      String publicOrigin,
      Transactions transactions,
      ApplicationStore store,
      OneTimeUses uses,
      Es256 es256,
      InstantSource clock) {
    this.audience = Set.of(publicOrigin, publicOrigin + TOKEN_ENDPOINT);
    this.transactions = transactions;
    this.store = store;
    this.uses = uses;
    this.es256 = es256;
    this.clock = clock;
  }

  /** Who signed an assertion, and with which key. */
  record Client(ApplicationId id, PublicJwk key) {}

  /**
   * Verifies an assertion and uses it up.
   *
   * @throws Problem.Unauthorized {@code invalid_client}
   */
  Client verify(String assertion) {
    var jws = Jws.parse(assertion, InvalidClient::because);
    requireHeader(jws.header());
    var claims = new AssertionClaims(jws.claims());
    var id = claims.client();
    claims.requireAudience(audience);
    claims.requireBegun(clock.instant());
    var expires = claims.requireRecent(clock.instant());
    var jti = claims.jti();
    var key = signedBy(id, jws);
    if (!uses.firstUse("client assertion of " + id, jti, expires)) {
      throw InvalidClient.because("it was used before");
    }
    return new Client(id, key);
  }

  /** An application that is not there answers like one whose key is another. */
  private PublicJwk signedBy(ApplicationId id, Jws jws) {
    return transactions
        .read(tx -> store.key(tx, id))
        .filter(key -> es256.verifies(key.key(es256).orElseThrow(), jws.signed(), jws.signature()))
        .orElseThrow(() -> InvalidClient.because("it is not signed by the application's key"));
  }

  private static void requireHeader(JsonNode header) {
    if (JsonObjects.text(header, "alg").filter("ES256"::equals).isEmpty()) {
      throw InvalidClient.because("alg is not ES256");
    }
    if (JsonObjects.text(header, "typ").filter(TYPES::contains).isEmpty()) {
      throw InvalidClient.because("typ is not JWT");
    }
    if (header.has("crit") || header.has("b64")) {
      throw InvalidClient.because("it asks for extensions (crit, b64)");
    }
  }
}
