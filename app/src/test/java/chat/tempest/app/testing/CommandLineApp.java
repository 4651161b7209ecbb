package chat.tempest.app.testing;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/**
 * A small app of the command line, which signs in as RFC 8252 says: it listens on this machine,
 * sends the person to the system's browser, and exchanges the code that comes back.
 */
public final class CommandLineApp implements AutoCloseable {
  private static final String CLIENT_ID = "tempest-cli";
  private static final int PATIENCE_SECONDS = 30;

  private final KeyHolder key;
  private final HttpServer listener;
  private final String state = random();
  private final String verifier = random();
  private final CompletableFuture<Map<String, String>> callback = new CompletableFuture<>();
  private String refreshToken = "";

  public CommandLineApp(RunningServer server) {
    key = new KeyHolder(server);
    try {
      listener = HttpServer.create(new InetSocketAddress(InetAddress.ofLiteral("127.0.0.1"), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    listener.createContext("/callback", this::called);
    listener.start();
  }

  /** What the app opens in the system's browser. */
  public URI page() {
    return URI.create(
        RunningServer.ORIGIN
            + "/desktop-authorize?response_type=code&client_id="
            + CLIENT_ID
            + "&redirect_uri="
            + redirectUri()
            + "&state="
            + state
            + "&code_challenge="
            + Base64Url.encode(Hashes.sha256(verifier))
            + "&code_challenge_method=S256&dpop_jkt="
            + key.device().jkt());
  }

  /** Waits for the browser to come by, and exchanges what it brings. */
  public JsonNode signsIn() {
    var brought = callback.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
    if (!state.equals(brought.get("state"))) {
      throw new IllegalStateException("the answer is to another question: " + brought);
    }
    var body = object("grant_type", "authorization_code");
    body.put("code", brought.get("code"));
    body.put("redirect_uri", redirectUri());
    body.put("code_verifier", verifier);
    body.put("client_id", CLIENT_ID);
    body.put("device_name", "tempest-cli on a test");
    return keeps(key.post("/auth/token", body));
  }

  public JsonNode refreshes() {
    var body = object("grant_type", "refresh_token");
    body.put("refresh_token", refreshToken);
    body.put("rid", Base64Url.encode(bytes(16)));
    return keeps(key.post("/auth/token", body));
  }

  public Reply asksWhoItIs() {
    return key.get("/users/@me");
  }

  public Reply signsOut() {
    return key.send(Request.of("POST", "/api/v10/auth/logout"));
  }

  public GatewayClient identifies() {
    return key.identifies();
  }

  private JsonNode keeps(Reply reply) {
    if (reply.status() != 200) {
      throw new IllegalStateException(reply.toString());
    }
    key.holds(reply.json().get("access_token").asText());
    refreshToken = reply.json().get("refresh_token").asText();
    return reply.json();
  }

  private void called(HttpExchange exchange) throws IOException {
    callback.complete(ScriptedBrowser.query(exchange.getRequestURI()));
    var words = "You are signed in. Go back to the app.".getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(200, words.length);
    exchange.getResponseBody().write(words);
    exchange.close();
  }

  private String redirectUri() {
    return "http://127.0.0.1:" + listener.getAddress().getPort() + "/callback";
  }

  private static ObjectNode object(String name, String value) {
    return JsonNodeFactory.instance.objectNode().put(name, value);
  }

  private static String random() {
    return Base64Url.encode(bytes(32));
  }

  private static byte[] bytes(int count) {
    var bytes = new byte[count];
    new SecureRandom().nextBytes(bytes);
    return bytes;
  }

  @Override
  public void close() {
    listener.stop(0);
  }
}
