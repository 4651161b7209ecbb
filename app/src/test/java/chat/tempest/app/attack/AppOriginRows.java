package chat.tempest.app.attack;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.attack.Outcome.Answered;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Whose pages may read our answers (Fetch, section 3.2): the native apps', and nobody else's. */
final class AppOriginRows {
  private static final List<String> APPS = List.of("tauri://localhost", "http://tauri.localhost");

  private static final List<String> OTHERS =
      List.of(
          "tauri://localhost.evil.example",
          "tauri://localhost:80",
          "tauri://localhost/",
          "TAURI://localhost",
          "tauri://evil",
          "https://tauri.localhost",
          "http://tauri.localhost:8080",
          "http://tauri.localhost.evil.example",
          "http://evil.tauri.localhost",
          "http://localhost",
          "null",
          "*");

  private AppOriginRows() {}

  static Stream<Row> all() {
    return Stream.of(
            APPS.stream().flatMap(AppOriginRows::ofApp),
            OTHERS.stream().flatMap(AppOriginRows::ofOther),
            Stream.of(
                row(
                    "two origins, one of them the app's",
                    403,
                    "foreign_origin",
                    stage -> {
                      var one = preflight(APPS.getFirst()).with("Origin", "https://evil.example");
                      return closed(stage.ines().sendPlain(one));
                    })))
        .flatMap(rows -> rows);
  }

  private static Stream<Row> ofApp(String origin) {
    return Stream.of(
        row("a preflight of " + origin, 204, "", stage -> preflighted(stage, origin)),
        row(
            "a signed request of " + origin,
            200,
            "",
            stage ->
                shared(stage.ines().send(Entry.SIGNED_IN, from(origin, Stage.WHO_AM_I)), origin)),
        row(
            "an unsigned request of " + origin,
            401,
            "invalid_token",
            stage -> shared(stage.ines().sendPlain(from(origin, Stage.WHO_AM_I)), origin)),
        row(
            "a request of " + origin + " to nowhere",
            404,
            "unknown_route",
            stage -> shared(stage.ines().sendPlain(from(origin, nowhere())), origin)));
  }

  private static Stream<Row> ofOther(String origin) {
    return Stream.of(
        row(
            "a preflight of " + origin,
            403,
            "foreign_origin",
            stage -> closed(stage.ines().sendPlain(preflight(origin)))),
        row(
            "a signed request of " + origin,
            403,
            "foreign_origin",
            stage -> closed(stage.ines().send(Entry.SIGNED_IN, from(origin, Stage.WHO_AM_I)))));
  }

  private static Outcome preflighted(Stage stage, String origin) {
    var reply = stage.ines().sendPlain(preflight(origin));
    assertThat(words(reply, "Access-Control-Allow-Headers"))
        .containsExactlyInAnyOrder(
            "authorization", "dpop", "content-type", "step-up", "x-audit-log-reason");
    assertThat(words(reply, "Access-Control-Allow-Methods"))
        .containsExactlyInAnyOrder("get", "post", "put", "patch", "delete");
    return shared(reply, origin);
  }

  private static Outcome shared(Reply reply, String origin) {
    assertThat(reply.header("Access-Control-Allow-Origin")).hasValue(origin);
    assertThat(reply.header("Access-Control-Allow-Credentials")).isEmpty();
    assertThat(words(reply, "Access-Control-Expose-Headers"))
        .contains("dpop-nonce", "retry-after", "x-ratelimit-remaining");
    assertThat(words(reply, "Vary")).contains("origin");
    return Outcome.of(reply);
  }

  private static Outcome closed(Reply reply) {
    assertThat(reply.headers())
        .noneMatch(line -> line.toLowerCase(Locale.ROOT).startsWith("access-control-"));
    return Outcome.of(reply);
  }

  private static Set<String> words(Reply reply, String header) {
    return Arrays.stream(reply.header(header).orElse("").split(",", -1))
        .map(word -> word.strip().toLowerCase(Locale.ROOT))
        .collect(Collectors.toSet());
  }

  private static Request preflight(String origin) {
    return from(origin, Request.of("OPTIONS", Stage.WHO_AM_I.target()))
        .with("Access-Control-Request-Method", "PATCH")
        .with("Access-Control-Request-Headers", "authorization, dpop, content-type");
  }

  private static Request nowhere() {
    return Request.of("POST", "/api/v10/nowhere");
  }

  private static Request from(String origin, Request request) {
    return request.with("Origin", origin).with("Sec-Fetch-Site", "cross-site");
  }

  private static Row row(String what, int status, String code, Row.Attempt attempt) {
    return new Row("App origins", what, new Answered(status, code), attempt);
  }
}
