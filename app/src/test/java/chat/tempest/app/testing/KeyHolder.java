package chat.tempest.app.testing;

import static java.util.Objects.requireNonNull;

import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.testing.TestDevice;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;

/** A key that signs every request, and the token that it was given, if one was. */
public final class KeyHolder {
  private final RunningServer server;
  private final TestDevice device = new TestDevice();
  private @Nullable String accessToken;

  public KeyHolder(RunningServer server) {
    this.server = server;
  }

  public TestDevice device() {
    return device;
  }

  /** From now on requests carry the token. */
  public void holds(String token) {
    accessToken = token;
  }

  public Reply post(String path, JsonNode body) {
    return send(Request.of("POST", "/api/v10" + path).json(body.toString()));
  }

  public Reply get(String path) {
    return send(Request.of("GET", "/api/v10" + path));
  }

  /** Sends it signed, with the token where there is one. */
  public Reply send(Request request) {
    var proof =
        device.proof(request.method(), RunningServer.ORIGIN + request.path()).nonce(nonce());
    var bearing =
        accessToken == null ? request : request.with("Authorization", "DPoP " + accessToken);
    return server.send(bearing.with("DPoP", withToken(proof).sign()));
  }

  /** Connected to the gateway, with an Identify on the way. */
  public GatewayClient identifies() {
    var client = server.connect();
    var greeting = client.hears(ServerOp.Hello.class).nonce();
    var proof = device.proof("GET", RunningServer.ORIGIN + "/gateway").nonce(greeting);
    client.say(new ClientOp.Identify(requireNonNull(accessToken), withToken(proof).sign()));
    return client;
  }

  private ProofBuilder withToken(ProofBuilder proof) {
    return accessToken == null ? proof : proof.token(accessToken);
  }

  private String nonce() {
    return server.send(Request.of("GET", "/health/live")).header("DPoP-Nonce").orElseThrow();
  }
}
