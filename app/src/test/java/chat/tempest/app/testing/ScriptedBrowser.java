package chat.tempest.app.testing;

import static java.util.stream.Collectors.toMap;

import chat.tempest.auth.testing.TestAuthenticator;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** The system's browser at the page that lets apps in, with somebody's passkeys. */
public final class ScriptedBrowser {
  private static final List<String> PASSED_ON =
      List.of("client_id", "redirect_uri", "code_challenge", "code_challenge_method", "dpop_jkt");

  private final KeyHolder page;
  private final TestAuthenticator authenticator;

  public ScriptedBrowser(RunningServer server, TestAuthenticator authenticator) {
    this.page = new KeyHolder(server);
    this.authenticator = authenticator;
  }

  /** What the page does when the person consents: the answer of the app's own listener. */
  public String consents(URI address) {
    var asked = query(address);
    var code = verifies(begins(request(asked)).json()).json().get("code").asText();
    return follows(
        URI.create(asked.get("redirect_uri") + "?code=" + code + "&state=" + asked.get("state")));
  }

  /** The page's first call. */
  public Reply begins(JsonNode request) {
    return page.post("/auth/native/options", request);
  }

  /** The page's second call. */
  public Reply verifies(JsonNode begun) {
    var body = JsonNodeFactory.instance.objectNode();
    body.set("ceremony_id", begun.get("ceremony_id"));
    body.set("credential", authenticator.get(begun.get("public_key")));
    return page.post("/auth/native/verify", body);
  }

  private static JsonNode request(Map<String, String> asked) {
    var request = JsonNodeFactory.instance.objectNode();
    PASSED_ON.forEach(name -> request.put(name, asked.get(name)));
    return request;
  }

  private static String follows(URI redirect) {
    try (var http = HttpClient.newHttpClient()) {
      return http.send(HttpRequest.newBuilder(redirect).build(), BodyHandlers.ofString()).body();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static Map<String, String> query(URI address) {
    return Arrays.stream(address.getRawQuery().split("&", -1))
        .map(pair -> pair.split("=", 2))
        .collect(
            toMap(pair -> pair[0], pair -> URLDecoder.decode(pair[1], StandardCharsets.UTF_8)));
  }
}
