package chat.tempest.api.openapi;

import chat.tempest.api.http.Answer;
import chat.tempest.api.http.Pages;
import chat.tempest.api.http.Visit;
import chat.tempest.api.json.Json;
import chat.tempest.api.route.RouteTable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** The document of the interface, for programs and for people. Made once, at the start. */
public final class ApiDocuments implements Pages {
  private static final String STYLE = "/api/docs.css";

  private final Map<String, Answer> answers;

  public ApiDocuments(RouteTable table, URI publicOrigin) {
    var document = OpenApi.of(table, publicOrigin);
    var page = ApiPage.of(document).getBytes(StandardCharsets.UTF_8);
    this.answers =
        Map.of(
            "/api/openapi.json",
            answer("application/json", new Json().writePlain(document)),
            "/api/docs",
            answer("text/html; charset=utf-8", page),
            STYLE,
            answer("text/css; charset=utf-8", style()));
  }

  @Override
  public Optional<Page> find(Visit visit) {
    return Optional.ofNullable(answers.get(visit.path()))
        .filter(answer -> visit.reads())
        .map(answer -> new Page(visit.path(), answer));
  }

  private static Answer answer(String contentType, byte[] bytes) {
    return Answer.of(200, contentType, bytes).with(Map.of("Cache-Control", "no-cache"));
  }

  private static byte[] style() {
    try (var file = ApiDocuments.class.getResourceAsStream("docs.css")) {
      return Objects.requireNonNull(file).readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
