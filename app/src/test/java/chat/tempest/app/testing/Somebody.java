package chat.tempest.app.testing;

import static java.util.Objects.requireNonNull;

import chat.tempest.api.route.Entry;
import chat.tempest.auth.stepup.Deed;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.testing.TestAuthenticator;
import chat.tempest.auth.testing.TestDevice;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Somebody with an account, who signs whatever they send. */
public final class Somebody {
  private final RunningServer server;
  private final TestDevice device;
  private final TestAuthenticator authenticator;
  private @Nullable String nonce;
  private @Nullable String refreshToken;
  private @Nullable String accessToken;
  private @Nullable String id;

  private Somebody(RunningServer server) {
    this(server, new TestDevice(), new TestAuthenticator(RunningServer.ORIGIN));
  }

  private Somebody(RunningServer server, TestDevice device, TestAuthenticator authenticator) {
    this.server = server;
    this.device = device;
    this.authenticator = authenticator;
  }

  public static Somebody signsUp(RunningServer server, String name) {
    var somebody = new Somebody(server);
    somebody.greet();
    somebody.signUp(name);
    return somebody;
  }

  /** The same person with the same passkeys, at a device that has not signed in. */
  public Somebody atAnotherDevice() {
    var other = new Somebody(server, new TestDevice(), authenticator);
    other.greet();
    return other;
  }

  /** Takes the first nonce: every answer carries one. */
  private void greet() {
    heard(server.send(Request.of("GET", "/health/live")));
  }

  private void signUp(String name) {
    var begun = withKey("/api/v10/auth/registration/options", object("display_name", name));
    var body = answer(begun, authenticator.create(begun.get("public_key")));
    takeTokens(withKey("/api/v10/auth/registration/verify", body));
  }

  /** Signs in with the newest passkey. */
  public void signIn() {
    var nothing = JsonNodeFactory.instance.objectNode();
    var begun = withKey("/api/v10/auth/authentication/options", nothing);
    var body = answer(begun, authenticator.get(begun.get("public_key")));
    takeTokens(withKey("/api/v10/auth/authentication/verify", body));
  }

  /** The body that answers a ceremony. */
  public static JsonNode answer(JsonNode begun, JsonNode credential) {
    var body = JsonNodeFactory.instance.objectNode();
    body.set("ceremony_id", begun.get("ceremony_id"));
    body.set("credential", credential);
    return body.put("device_name", "a test");
  }

  private void takeTokens(JsonNode signedIn) {
    accessToken = signedIn.get("access_token").asText();
    refreshToken = signedIn.get("refresh_token").asText();
    id = signedIn.at("/user/id").asText();
  }

  /** The same device with the same token, at another server of the installation. */
  public Somebody at(RunningServer other) {
    var same = new Somebody(other, device, authenticator);
    same.nonce = nonce;
    same.accessToken = accessToken;
    same.refreshToken = refreshToken;
    same.id = id;
    return same;
  }

  public String id() {
    return requireNonNull(id);
  }

  public TestDevice device() {
    return device;
  }

  public TestAuthenticator authenticator() {
    return authenticator;
  }

  /** The first of its family. */
  public String refreshToken() {
    return requireNonNull(refreshToken);
  }

  /** Connected to the gateway, with a session; its Ready is the next frame. */
  public GatewayClient identifies() {
    var client = server.connect();
    client.say(new ClientOp.Identify(token(), proofOn(client)));
    return client;
  }

  /** Connected to the gateway, going on with a session. */
  public GatewayClient resumes(String session, Map<String, Long> cursors) {
    var client = server.connect();
    client.say(new ClientOp.Resume(token(), proofOn(client), session, cursors));
    return client;
  }

  private String proofOn(GatewayClient client) {
    return gatewayProof(client.hears(ServerOp.Hello.class).nonce()).sign();
  }

  /** Begins the proof for the first frame of a connection. */
  public ProofBuilder gatewayProof(String greeting) {
    return device.proof("GET", RunningServer.ORIGIN + "/gateway").token(token()).nonce(greeting);
  }

  /** Posts JSON with a proof of the key and no token; the answer's body. */
  public JsonNode withKey(String path, JsonNode body) {
    return expect(tryWithKey(path, body));
  }

  /** The same where it may be refused. */
  public Reply tryWithKey(String path, JsonNode body) {
    return send(Entry.WITH_KEY, Request.of("POST", path).json(body.toString()));
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

  /** Does something that is answered without a body, signed in. */
  public void does(String method, String path, JsonNode body) {
    var request = Request.of(method, "/api/v10" + path);
    var reply =
        send(Entry.SIGNED_IN, body.isMissingNode() ? request : request.json(body.toString()));
    if (reply.status() != 204) {
      throw new IllegalStateException(request + ": " + reply);
    }
  }

  /** The request with the passkey used for it (RFC 9470). */
  public Request stepUp(Request request) {
    var deed = Deed.of(request.method(), request.path(), request.body());
    var wanted = JsonNodeFactory.instance.objectNode();
    wanted.put("method", deed.method());
    wanted.put("path", deed.path());
    wanted.put("body_hash", deed.bodyHash());
    var begun = post("/auth/step-up/options", wanted);
    var answer = JsonNodeFactory.instance.objectNode();
    answer.set("ceremony_id", begun.get("ceremony_id"));
    answer.set("credential", authenticator.get(begun.get("public_key")));
    var token = post("/auth/step-up/verify", answer).get("step_up_token").asText();
    return request.with("Step-Up", token);
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

  /** The access token. */
  public String token() {
    return requireNonNull(accessToken);
  }

  private Reply heard(Reply reply) {
    nonce = reply.header("DPoP-Nonce").orElse(nonce);
    return reply;
  }

  /** An object of one member. */
  public static ObjectNode object(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static JsonNode expect(Reply reply) {
    if (reply.status() != 200) {
      throw new IllegalStateException(reply.toString());
    }
    return reply.json();
  }
}
