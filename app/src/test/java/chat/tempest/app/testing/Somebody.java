package chat.tempest.app.testing;

import static java.util.Objects.requireNonNull;

import chat.tempest.api.route.Entry;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.testing.TestAuthenticator;
import chat.tempest.auth.testing.TestDevice;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, who signs whatever they send. */
public final class Somebody {
  private final RunningServer server;
  private final TestDevice device = new TestDevice();
  private final TestAuthenticator authenticator = new TestAuthenticator(RunningServer.ORIGIN);
  private @Nullable String nonce;
  private @Nullable String accessToken;

  private Somebody(RunningServer server) {
    this.server = server;
  }

  public static Somebody signsUp(RunningServer server, String name) {
    var somebody = new Somebody(server);
    somebody.greet();
    somebody.signUp(name);
    return somebody;
  }

  /** Takes the first nonce: every answer carries one. */
  private void greet() {
    heard(server.send(Request.of("GET", "/health/live")));
  }

  private void signUp(String name) {
    var begun = withKey("/api/v10/auth/registration/options", object("display_name", name));
    var body = JsonNodeFactory.instance.objectNode();
    body.set("ceremony_id", begun.get("ceremony_id"));
    body.set("credential", authenticator.create(begun.get("public_key")));
    body.put("device_name", "a test");
    accessToken = withKey("/api/v10/auth/registration/verify", body).get("access_token").asText();
  }

  private JsonNode withKey(String path, JsonNode body) {
    return expect(send(Entry.WITH_KEY, Request.of("POST", path).json(body.toString())));
  }

  /** Sends a request with all that its route asks for. */
  public Reply send(Entry entry, Request request) {
    return heard(server.send(signed(entry, request)));
  }

  /** The same, without saying how long the body is. */
  public Reply sendChunked(Entry entry, Request request) {
    return heard(server.sendChunked(signed(entry, request)));
  }

  /** Posts JSON, signed in; the answer's body. */
  public JsonNode post(String path, JsonNode body) {
    return expect(
        send(Entry.SIGNED_IN, Request.of("POST", "/api/v10" + path).json(body.toString())));
  }

  /** Sends a request just as it is. */
  public Reply sendPlain(Request request) {
    return heard(server.send(request));
  }

  private Request signed(Entry entry, Request request) {
    return switch (entry) {
      case OPEN -> request;
      case WITH_KEY -> request.with("DPoP", keyProof(request).sign());
      case SIGNED_IN -> tokenBearing(request).with("DPoP", tokenProof(request).sign());
    };
  }

  /** The request with the token, and nothing that proves it. */
  public Request tokenBearing(Request request) {
    return request.with("Authorization", "DPoP " + token());
  }

  /** Begins the proof for a request with the token. */
  public ProofBuilder tokenProof(Request request) {
    return keyProof(request).token(token());
  }

  /** Begins the proof for a request without a token. */
  public ProofBuilder keyProof(Request request) {
    return device
        .proof(request.method(), RunningServer.ORIGIN + request.path())
        .nonce(requireNonNull(nonce));
  }

  /** Begins the proof that another device, with this one's token, would make. */
  public ProofBuilder strangersProof(Request request) {
    return new TestDevice()
        .proof(request.method(), RunningServer.ORIGIN + request.path())
        .nonce(requireNonNull(nonce))
        .token(token());
  }

  private String token() {
    return requireNonNull(accessToken);
  }

  private Reply heard(Reply reply) {
    nonce = reply.header("DPoP-Nonce").orElse(nonce);
    return reply;
  }

  /** An object of one member. */
  public static JsonNode object(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static JsonNode expect(Reply reply) {
    if (reply.status() != 200) {
      throw new IllegalStateException(reply.toString());
    }
    return reply.json();
  }
}
