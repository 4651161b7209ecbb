package chat.tempest.api.web;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.http.Answer;
import chat.tempest.api.http.Visit;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WebClientTest {
  private static final String SCRIPT = "/assets/app-1a2b.js";

  @TempDir private Path home;
  private WebClient client = WebClient.none();

  @BeforeEach
  void build() throws IOException {
    var folder = home.resolve("web");
    Files.createDirectories(folder.resolve("assets"));
    Files.writeString(folder.resolve("index.html"), "<!doctype html>");
    Files.writeString(folder.resolve("assets/app-1a2b.js"), "go();".repeat(500));
    Files.writeString(folder.resolve("assets/app-1a2b.js.br"), "brotli");
    Files.writeString(folder.resolve("assets/app-1a2b.js.gz"), "gzip");
    client = WebClient.in(folder);
  }

  @Test
  void aFileIsKnownByItsEtagAndNotSentAgain() {
    var first = get("/", Map.of());
    var etag = etag();

    var again = get("/", Map.of("If-None-Match", etag));

    assertThat(first.status()).isEqualTo(200);
    assertThat(again.status()).isEqualTo(304);
    assertThat(again.content()).isEqualTo(new Answer.None());
    assertThat(again.headers()).containsEntry("ETag", etag);
  }

  @Test
  void oneOfSeveralEtagsIsEnoughEvenWhereAProxyMadeItWeak() {
    var etag = etag();

    assertThat(get("/", Map.of("If-None-Match", "\"other\", W/" + etag)).status()).isEqualTo(304);
    assertThat(get("/", Map.of("If-None-Match", "*")).status()).isEqualTo(304);
    assertThat(get("/", Map.of("If-None-Match", "\"other\"")).status()).isEqualTo(200);
    assertThat(get("/", Map.of("If-None-Match", "")).status()).isEqualTo(200);
  }

  @Test
  void anotherContentHasAnotherEtag() throws IOException {
    var before = etag();
    Files.writeString(home.resolve("web/index.html"), "<!doctype html><p>");
    client = WebClient.in(home.resolve("web"));

    assertThat(get("/", Map.of("If-None-Match", before)).status()).isEqualTo(200);
  }

  @Test
  void whatHasAHashInItsNameIsKeptForEverAndThePageIsNot() {
    assertThat(get(SCRIPT, Map.of()).headers().get("Cache-Control")).contains("immutable");
    assertThat(get("/", Map.of()).headers()).containsEntry("Cache-Control", "no-cache");
  }

  @Test
  void theBestFormThatTheClientTakesIsSent() {
    assertThat(coding("gzip, br")).isEqualTo("br");
    assertThat(coding("gzip, br;q=0")).isEqualTo("gzip");
    assertThat(coding("identity")).isNull();
    assertThat(get(SCRIPT, Map.of()).headers()).containsEntry("Vary", "Accept-Encoding");
  }

  @Test
  void aPathOfTheClientGetsThePage() {
    assertThat(get("/channels/1/2", Map.of()).headers().get("Content-Type"))
        .startsWith("text/html");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/api",
        "/api/v10/nothing",
        "/gateway",
        "/attachments/1",
        "/health/x",
        "/assets/gone.js"
      })
  void whatIsNotTheClientsIsLeftToOthers(String path) {
    assertThat(client.find(visit("GET", path, Map.of()))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/assets/../../secret", "/assets/%2e%2e/secret", "/assets//etc/passwd"})
  void noPathLeadsOutOfTheFolder(String path) throws IOException {
    Files.writeString(home.resolve("secret"), "secret");

    assertThat(client.find(visit("GET", path, Map.of()))).isEmpty();
  }

  @Test
  void nothingIsWritten() {
    assertThat(client.find(visit("POST", "/", Map.of()))).isEmpty();
  }

  private @Nullable String coding(String accepted) {
    return get(SCRIPT, Map.of("Accept-Encoding", accepted)).headers().get("Content-Encoding");
  }

  private String etag() {
    return requireNonNull(get("/", Map.of()).headers().get("ETag"));
  }

  private Answer get(String path, Map<String, String> headers) {
    return client.find(visit("GET", path, headers)).orElseThrow().answer();
  }

  private static Visit visit(String method, String path, Map<String, String> headers) {
    return new Visit(
        method,
        path,
        InetAddress.getLoopbackAddress(),
        true,
        name -> Optional.ofNullable(headers.get(name)));
  }
}
