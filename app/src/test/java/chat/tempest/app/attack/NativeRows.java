package chat.tempest.app.attack;

import static chat.tempest.app.attack.Outcome.ACCEPTED;
import static chat.tempest.app.attack.Outcome.Family.ENDED;
import static chat.tempest.app.attack.Outcome.Family.LIVES;
import static chat.tempest.app.attack.Outcome.INVALID_GRANT;
import static chat.tempest.app.attack.Outcome.INVALID_PASSKEY;
import static chat.tempest.app.attack.Outcome.INVALID_REQUEST;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.app.testing.KeyHolder;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.ScriptedBrowser;
import chat.tempest.app.testing.Somebody;
import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** Native apps: what they may ask the page for, and what their codes are good for. */
final class NativeRows {
  private static final String CALLBACK = "http://127.0.0.1:8400/callback";
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";

  private NativeRows() {}

  static Stream<Row> all() {
    return Stream.of(requests(), redirects(), pages(), codes()).flatMap(rows -> rows);
  }

  private static Stream<Row> requests() {
    return Stream.of(
        asked("as it should be", ACCEPTED, body -> {}),
        asked("plain PKCE", INVALID_REQUEST, body -> body.put("code_challenge_method", "plain")),
        asked(
            "PKCE of no named method",
            INVALID_REQUEST,
            body -> body.without("code_challenge_method")),
        asked("no PKCE", INVALID_REQUEST, body -> body.without("code_challenge")),
        asked(
            "a challenge of another length",
            INVALID_REQUEST,
            body -> body.put("code_challenge", "AA")),
        asked("an unknown app", INVALID_REQUEST, body -> body.put("client_id", "tempest-evil")),
        asked("no key", INVALID_REQUEST, body -> body.without("dpop_jkt")));
  }

  private static Stream<Row> redirects() {
    return Stream.of(
            "https://evil.example/callback",
            "http://evil.example:8400/callback",
            "http://127.0.0.1.evil.example:8400/callback",
            "http://127.0.0.1@evil.example:8400/callback",
            "http://localhost:8400/callback",
            "http://127.0.0.2:8400/callback",
            "http://[::2]:8400/callback",
            "http://2130706433:8400/callback",
            "http://127.1:8400/callback",
            "https://127.0.0.1:8400/callback",
            "http://127.0.0.1/callback",
            "http://127.0.0.1:0/callback",
            "http://127.0.0.1:08400/callback",
            "http://127.0.0.1:65536/callback",
            "http://127.0.0.1:8400/",
            "http://127.0.0.1:8400/callback/",
            "http://127.0.0.1:8400/x/../callback",
            "http://127.0.0.1:8400/%63allback",
            "http://127.0.0.1:8400/callback?x=1",
            "http://127.0.0.1:8400/callback#x",
            "http://me@127.0.0.1:8400/callback",
            "HTTP://127.0.0.1:8400/callback",
            "http://127.0.0.1:8400/callback\n",
            "javascript:alert(1)//127.0.0.1:8400/callback",
            "tempest://callback",
            "")
        .map(uri -> asked("to be sent to '" + uri.strip() + "'", INVALID_REQUEST, to(uri)));
  }

  private static Consumer<ObjectNode> to(String redirect) {
    return body -> body.put("redirect_uri", redirect);
  }

  private static Stream<Row> pages() {
    return Stream.of(
        row("at the IPv6 loopback", ACCEPTED, NativeRows::overIpv6),
        row("the answer of another page's key", INVALID_PASSKEY, NativeRows::anotherPage),
        row("an answer that was used", INVALID_PASSKEY, NativeRows::answeredTwice),
        row("the ceremony of a sign-in", INVALID_PASSKEY, NativeRows::ofSignIn),
        row("its ceremony for a sign-in", INVALID_PASSKEY, NativeRows::forSignIn));
  }

  private static Stream<Row> codes() {
    return Stream.of(
        row("as it should be, to the end", ACCEPTED.and(LIVES), stage -> left(new Flow(stage))),
        row("a code used twice", INVALID_GRANT.and(ENDED), NativeRows::usedTwice),
        row("a code used twice, by another", INVALID_GRANT.and(ENDED), NativeRows::usedByAnother),
        row("another key", INVALID_GRANT, NativeRows::anotherKey),
        spoilt("another verifier", body -> body.put("code_verifier", "A".repeat(43))),
        spoilt("the challenge for verifier", body -> body.put("code_verifier", challenge())),
        spoilt("an empty verifier", body -> body.put("code_verifier", "")),
        spoilt("another redirect address", to("http://127.0.0.1:8401/callback")),
        spoilt("a redirect address elsewhere", to("https://evil.example/callback")),
        spoilt("another app's name", body -> body.put("client_id", "tempest-desktop")),
        spoilt("an invented code", body -> body.put("code", "A".repeat(43))),
        spoilt("no code", body -> body.put("code", "")),
        row("a code that is too old", INVALID_GRANT, NativeRows::tooOld),
        row("a code that somebody tried before", INVALID_GRANT, NativeRows::triedBefore),
        row("a code whose passkey was removed", INVALID_GRANT, NativeRows::passkeyRemoved));
  }

  /** One sign-in of an app, step by step. */
  private static final class Flow {
    private final Somebody owner;
    private final ScriptedBrowser browser;
    private final KeyHolder app;
    private final ObjectNode request;

    Flow(Stage stage) {
      owner = stage.victim();
      browser = new ScriptedBrowser(stage.server(), owner.authenticator());
      app = new KeyHolder(stage.server());
      request = JsonNodeFactory.instance.objectNode();
      request.put("client_id", "tempest-cli").put("redirect_uri", CALLBACK);
      request.put("code_challenge", challenge()).put("code_challenge_method", "S256");
      request.put("dpop_jkt", app.device().jkt());
    }

    Reply begins() {
      return browser.begins(request);
    }

    String code() {
      var reply = browser.verifies(begins().json());
      assertThat(reply.status()).isEqualTo(200);
      return reply.json().get("code").asText();
    }

    ObjectNode grant(String code) {
      var body = JsonNodeFactory.instance.objectNode();
      body.put("grant_type", "authorization_code").put("code", code);
      body.put("redirect_uri", CALLBACK).put("code_verifier", VERIFIER);
      return body.put("client_id", "tempest-cli").put("device_name", "a test");
    }

    Reply redeems(String code) {
      return app.post("/auth/token", grant(code));
    }

    /** Whether what the app was given is still good. */
    Outcome.Family family(Reply signedIn) {
      app.holds(signedIn.json().get("access_token").asText());
      return app.send(Stage.WHO_AM_I).status() == 200 ? LIVES : ENDED;
    }
  }

  private static Outcome left(Flow flow) {
    var signedIn = flow.redeems(flow.code());
    return Outcome.of(signedIn).and(flow.family(signedIn));
  }

  private static Outcome usedTwice(Stage stage) {
    var flow = new Flow(stage);
    var code = flow.code();
    var first = flow.redeems(code);
    var second = flow.redeems(code);
    return Outcome.of(second).and(flow.family(first));
  }

  private static Outcome usedByAnother(Stage stage) {
    var flow = new Flow(stage);
    var code = flow.code();
    var first = flow.redeems(code);
    var second = new KeyHolder(stage.server()).post("/auth/token", flow.grant(code));
    return Outcome.of(second).and(flow.family(first));
  }

  private static Outcome anotherKey(Stage stage) {
    var flow = new Flow(stage);
    var thief = new KeyHolder(stage.server());
    return Outcome.of(thief.post("/auth/token", flow.grant(flow.code())));
  }

  private static Outcome tooOld(Stage stage) {
    var flow = new Flow(stage);
    var code = flow.code();
    stage
        .server()
        .change(
            "UPDATE authorization_codes SET expires_at = now() WHERE user_id = " + flow.owner.id());
    return Outcome.of(flow.redeems(code));
  }

  /** A wrong try uses the code up: the owner signs in again, the thief has nothing. */
  private static Outcome triedBefore(Stage stage) {
    var flow = new Flow(stage);
    var code = flow.code();
    new KeyHolder(stage.server()).post("/auth/token", flow.grant(code));
    return Outcome.of(flow.redeems(code));
  }

  private static Outcome passkeyRemoved(Stage stage) {
    var flow = new Flow(stage);
    var code = flow.code();
    stage.server().change("DELETE FROM passkeys WHERE user_id = " + flow.owner.id());
    return Outcome.of(flow.redeems(code));
  }

  private static Outcome overIpv6(Stage stage) {
    var flow = new Flow(stage);
    flow.request.put("redirect_uri", "http://[::1]:8400/callback");
    var body = flow.grant(flow.code()).put("redirect_uri", "http://[::1]:8400/callback");
    return Outcome.of(flow.app.post("/auth/token", body));
  }

  private static Outcome anotherPage(Stage stage) {
    var flow = new Flow(stage);
    var other = new ScriptedBrowser(stage.server(), flow.owner.authenticator());
    return Outcome.of(other.verifies(flow.begins().json()));
  }

  private static Outcome answeredTwice(Stage stage) {
    var flow = new Flow(stage);
    var begun = flow.begins().json();
    flow.browser.verifies(begun);
    return Outcome.of(flow.browser.verifies(begun));
  }

  private static Outcome ofSignIn(Stage stage) {
    var owner = stage.victim();
    var nothing = JsonNodeFactory.instance.objectNode();
    var begun = owner.tryWithKey("/api/v10/auth/authentication/options", nothing).json();
    var answer = answer(owner, begun);
    return Outcome.of(owner.tryWithKey("/api/v10/auth/native/verify", answer));
  }

  private static Outcome forSignIn(Stage stage) {
    var flow = new Flow(stage);
    var begun = flow.owner.tryWithKey("/api/v10/auth/native/options", flow.request).json();
    var answer = answer(flow.owner, begun).put("device_name", "a test");
    return Outcome.of(flow.owner.tryWithKey("/api/v10/auth/authentication/verify", answer));
  }

  private static ObjectNode answer(Somebody owner, JsonNode begun) {
    var answer = JsonNodeFactory.instance.objectNode();
    answer.set("ceremony_id", begun.get("ceremony_id"));
    answer.set("credential", owner.authenticator().get(begun.get("public_key")));
    return answer;
  }

  private static Row asked(String what, Outcome expected, Consumer<ObjectNode> change) {
    return row(
        what,
        expected,
        stage -> {
          var flow = new Flow(stage);
          change.accept(flow.request);
          return Outcome.of(flow.begins());
        });
  }

  private static Row spoilt(String what, Consumer<ObjectNode> change) {
    return row(
        what,
        INVALID_GRANT,
        stage -> {
          var flow = new Flow(stage);
          var grant = flow.grant(flow.code());
          change.accept(grant);
          return Outcome.of(flow.app.post("/auth/token", grant));
        });
  }

  private static String challenge() {
    return Base64Url.encode(Hashes.sha256(VERIFIER));
  }

  private static Row row(String what, Outcome expected, Row.Attempt attempt) {
    return new Row("Native apps", what, expected, attempt);
  }
}
