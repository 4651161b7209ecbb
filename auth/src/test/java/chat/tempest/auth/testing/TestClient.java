package chat.tempest.auth.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.jspecify.annotations.Nullable;

/**
 * Somebody at a running server: signs up with a passkey, signs every request, keeps the nonce, and
 * takes a new one when the server says so. For tests and for load; one thread at a time.
 */
public final class TestClient {
  private static final String PREFIX = "/api/v10";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  private final HttpClient http;
  private final String origin;
  private final TestDevice device = new TestDevice();
  private final TestAuthenticator authenticator;
  private @Nullable String nonce;
  private @Nullable String accessToken;

  /**
   * @param http may be shared by many
   * @param origin the server's PUBLIC_ORIGIN, where it also must be reached
   */
  public TestClient(HttpClient http, String origin) {
    this.http = http;
    this.origin = origin;
    this.authenticator = new TestAuthenticator(origin);
  }

  /** What a server answered. */
  public record Answer(int status, JsonNode body) {
    /** The code of a problem, or nothing. */
    public String code() {
      return body.path("code").asText();
    }
  }

  /** Makes an account and signs in: the tokens, with the user in them. */
  public JsonNode signUp(String displayName) {
    var name = JSON.createObjectNode().put("display_name", displayName);
    var begun = expect(post("/auth/registration/options", name));
    return verify("registration", begun, authenticator.create(begun.get("public_key")));
  }

  /** Signs in with the newest passkey. */
  public JsonNode signIn() {
    var begun = expect(post("/auth/authentication/options", JSON.createObjectNode()));
    return verify("authentication", begun, authenticator.get(begun.get("public_key")));
  }

  public Answer get(String path) {
    return send("GET", path, null);
  }

  public Answer post(String path, JsonNode body) {
    return send("POST", path, body);
  }

  /** Sends one request under /api/v10, signed, and once more where a fresh nonce is asked for. */
  public Answer send(String method, String path, @Nullable JsonNode body) {
    var answer = sendOnce(method, path, body);
    return answer.code().equals("use_dpop_nonce") ? sendOnce(method, path, body) : answer;
  }

  /** The proof for a frame that identifies a gateway connection. */
  public String gatewayProof(String greeting) {
    return device.proof("GET", origin + "/gateway").token(accessToken()).nonce(greeting).sign();
  }

  public String accessToken() {
    if (accessToken == null) {
      throw new IllegalStateException("nobody has signed in");
    }
    return accessToken;
  }

  /** Begins the proof of a request that a test wants to spoil. */
  public ProofBuilder proof(String method, String path) {
    var proof = device.proof(method, origin + PREFIX + path);
    if (nonce != null) {
      proof.nonce(nonce);
    }
    if (accessToken != null) {
      proof.token(accessToken);
    }
    return proof;
  }

  public TestDevice device() {
    return device;
  }

  public TestAuthenticator authenticator() {
    return authenticator;
  }

  private JsonNode verify(String kind, JsonNode begun, JsonNode credential) {
    ObjectNode body = JSON.createObjectNode();
    body.set("ceremony_id", begun.get("ceremony_id"));
    body.set("credential", credential);
    body.put("device_name", "a test");
    var tokens = expect(post("/auth/" + kind + "/verify", body));
    accessToken = tokens.get("access_token").textValue();
    return tokens;
  }

  private Answer sendOnce(String method, String path, @Nullable JsonNode body) {
    var target = path.contains("?") ? path.substring(0, path.indexOf('?')) : path;
    var request =
        HttpRequest.newBuilder(URI.create(origin + PREFIX + path))
            .header("DPoP", proof(method, target).sign());
    if (accessToken != null) {
      request.header("Authorization", "DPoP " + accessToken);
    }
    if (body == null) {
      request.method(method, BodyPublishers.noBody());
    } else {
      request.header("Content-Type", "application/json");
      request.method(method, BodyPublishers.ofString(body.toString()));
    }
    return answer(exchange(request.build()));
  }

  private Answer answer(HttpResponse<byte[]> response) {
    nonce = response.headers().firstValue("DPoP-Nonce").orElse(nonce);
    try {
      return new Answer(response.statusCode(), JSON.readTree(response.body()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static JsonNode expect(Answer answer) {
    if (answer.status() != 200) {
      throw new IllegalStateException(answer.toString());
    }
    return answer.body();
  }
}
