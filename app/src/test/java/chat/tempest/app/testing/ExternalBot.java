package chat.tempest.app.testing;

import chat.tempest.auth.testing.TestDevice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.UUID;

/** A bot that somebody runs elsewhere: a key for its assertions, and one for its requests. */
public final class ExternalBot {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String ASSERTION_TYPE =
      "urn:ietf:params:oauth:client-assertion-type:jwt-bearer";

  private final KeyHolder machine;
  private final String id;
  private TestDevice key;

  private ExternalBot(KeyHolder machine, String id, TestDevice key) {
    this.machine = machine;
    this.id = id;
    this.key = key;
  }

  public static ExternalBot of(RunningServer server, Somebody owner, String name) {
    var key = new TestDevice();
    var body = withKey(key).put("name", name);
    var application = owner.post("/applications", body);
    return new ExternalBot(new KeyHolder(server), application.get("id").asText(), key);
  }

  /** A body that holds the public key. */
  public static ObjectNode withKey(TestDevice key) {
    try {
      return JsonNodeFactory.instance.objectNode().set("jwk", JSON.readTree(key.jwk()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  public String id() {
    return id;
  }

  public TestDevice key() {
    return key;
  }

  /** From now on it signs with another key. */
  public void signsWith(TestDevice other) {
    key = other;
  }

  /** What sends its requests. */
  public KeyHolder machine() {
    return machine;
  }

  /** The header of an assertion that is right. */
  public static ObjectNode header() {
    return JsonNodeFactory.instance.objectNode().put("typ", "JWT").put("alg", "ES256");
  }

  /** The claims of an assertion that is right. */
  public ObjectNode claims() {
    long now = Instant.now().getEpochSecond();
    var claims = JsonNodeFactory.instance.objectNode();
    claims.put("iss", id).put("sub", id);
    claims.put("aud", RunningServer.ORIGIN + "/api/v10/auth/token");
    claims.put("iat", now).put("exp", now + 60);
    return claims.put("jti", UUID.randomUUID().toString());
  }

  public String assertion() {
    return key.sign(header().toString(), claims().toString());
  }

  /** Asks for a token with that assertion. */
  public Reply shows(String assertion) {
    return machine.post("/auth/token", grant(assertion));
  }

  public static ObjectNode grant(String assertion) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("grant_type", "client_credentials");
    body.put("client_assertion_type", ASSERTION_TYPE);
    return body.put("client_assertion", assertion);
  }

  /** Signs in: what it was given. */
  public JsonNode signsIn() {
    var reply = shows(assertion());
    if (reply.status() != 200) {
      throw new IllegalStateException(reply.toString());
    }
    machine.holds(reply.json().get("access_token").asText());
    return reply.json();
  }

  public Reply asksWhoItIs() {
    return machine.get("/users/@me");
  }
}
