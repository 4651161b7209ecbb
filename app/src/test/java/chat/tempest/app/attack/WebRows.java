package chat.tempest.app.attack;

import static chat.tempest.app.attack.Outcome.ACCEPTED;
import static chat.tempest.app.attack.Outcome.FOREIGN_ORIGIN;
import static chat.tempest.app.attack.Outcome.INVALID_TOKEN;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.attack.Outcome.Answered;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

/** What pages of other sites can have a browser send. Nothing is ambient, and nothing is shared. */
final class WebRows {
  private static final String EVIL = "https://evil.example";

  private WebRows() {}

  static Stream<Row> all() {
    return Stream.of(forms(), fetches(), preflights(), sessions()).flatMap(rows -> rows);
  }

  private static Stream<Row> forms() {
    return Stream.of(
        row("a form of another site posts", FOREIGN_ORIGIN, stage -> plain(stage, foreign(form()))),
        row(
            "a form of another site posts text",
            FOREIGN_ORIGIN,
            stage -> plain(stage, foreign(text()))),
        row(
            "a form posts, and nobody says from where",
            INVALID_TOKEN,
            stage -> plain(stage, form())),
        row(
            "a form, signed as one should",
            new Answered(415, "unsupported_media_type"),
            stage -> signed(stage, form())));
  }

  private static Stream<Row> fetches() {
    return Stream.of(
        row(
            "a fetch of another site, signed",
            FOREIGN_ORIGIN,
            stage -> signed(stage, foreign(Stage.WHO_AM_I))),
        row(
            "a fetch of another site that hides its origin, signed",
            FOREIGN_ORIGIN,
            stage -> signed(stage, Stage.WHO_AM_I.with("Sec-Fetch-Site", "cross-site"))),
        row(
            "a fetch of a sandboxed page, signed",
            FOREIGN_ORIGIN,
            stage -> signed(stage, Stage.WHO_AM_I.with("Origin", "null"))),
        row(
            "a fetch of a sister site, signed",
            FOREIGN_ORIGIN,
            stage -> signed(stage, Stage.WHO_AM_I.with("Sec-Fetch-Site", "same-site"))),
        row(
            "a fetch of our own page, signed",
            ACCEPTED,
            stage ->
                signed(
                    stage,
                    Stage.WHO_AM_I
                        .with("Origin", RunningServer.ORIGIN)
                        .with("Sec-Fetch-Site", "same-origin"))));
  }

  private static Stream<Row> preflights() {
    return Stream.of(
        row("a preflight of another site", FOREIGN_ORIGIN, preflight(EVIL)),
        row(
            "a preflight of a site named like ours",
            FOREIGN_ORIGIN,
            preflight(RunningServer.ORIGIN + ".evil.example")),
        row(
            "a preflight of a page named like the desktop app's",
            FOREIGN_ORIGIN,
            preflight("tauri://localhost.evil.example")));
  }

  private static Stream<Row> sessions() {
    return Stream.of(
        row("a session id that was set before the sign-in", INVALID_TOKEN, WebRows::presetSession),
        row(
            "the token in the query",
            INVALID_TOKEN,
            stage -> plain(stage, me("?access_token=" + stage.ines().token()))),
        row(
            "the token in a cookie",
            INVALID_TOKEN,
            stage -> plain(stage, withCookie(me(""), stage.ines().token()))));
  }

  /** Whoever signs in with somebody's cookie takes nothing of it over, and gets none. */
  private static Outcome presetSession(Stage stage) {
    var victim = stage.victim();
    var options = Request.of("POST", "/api/v10/auth/authentication/options");
    var begun = victim.send(Entry.WITH_KEY, withCookie(options, "preset"));
    var credential = victim.authenticator().get(begun.json().get("public_key"));
    var answer = Somebody.answer(begun.json(), credential);
    var verify = Request.of("POST", "/api/v10/auth/authentication/verify").json(answer.toString());
    var signedIn = victim.send(Entry.WITH_KEY, withCookie(verify, "preset"));
    assertThat(Outcome.of(signedIn)).isEqualTo(ACCEPTED);
    assertNoCookie(begun);
    assertNoCookie(signedIn);
    return plain(stage, withCookie(me("?session_id=preset"), "preset"));
  }

  private static void assertNoCookie(Reply reply) {
    assertThat(reply.header("Set-Cookie")).isEmpty();
  }

  // What is sent.

  private static Request me(String query) {
    return Request.of("GET", Stage.WHO_AM_I.target() + query);
  }

  private static Request withCookie(Request request, String value) {
    return request.with("Cookie", "session=" + value + "; session_id=" + value);
  }

  private static Request form() {
    return Request.of("POST", "/api/v10/guilds")
        .with("Content-Type", "application/x-www-form-urlencoded")
        .body("name=evil".getBytes(StandardCharsets.UTF_8));
  }

  /** With which a form can write JSON and need no preflight. */
  private static Request text() {
    return Request.of("POST", "/api/v10/guilds")
        .with("Content-Type", "text/plain")
        .body("{\"name\":\"evil\"}".getBytes(StandardCharsets.UTF_8));
  }

  private static Request foreign(Request request) {
    return request.with("Origin", EVIL).with("Sec-Fetch-Site", "cross-site");
  }

  private static Outcome plain(Stage stage, Request request) {
    return unshared(stage.ines().sendPlain(request));
  }

  private static Outcome signed(Stage stage, Request request) {
    return unshared(stage.ines().send(Entry.SIGNED_IN, request));
  }

  private static Row.Attempt preflight(String origin) {
    return stage ->
        plain(
            stage,
            Request.of("OPTIONS", Stage.WHO_AM_I.target())
                .with("Origin", origin)
                .with("Access-Control-Request-Method", "GET")
                .with("Access-Control-Request-Headers", "authorization, dpop"));
  }

  /** No answer here may be read by a page of another origin. */
  private static Outcome unshared(Reply reply) {
    assertThat(reply.headers()).noneMatch(line -> line.startsWith("Access-Control-"));
    assertThat(reply.header("Cross-Origin-Resource-Policy")).hasValue("same-origin");
    return Outcome.of(reply);
  }

  private static Row row(String what, Outcome expected, Row.Attempt attempt) {
    return new Row("Web", what, expected, attempt);
  }
}
