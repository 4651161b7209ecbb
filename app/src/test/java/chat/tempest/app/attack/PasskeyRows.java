package chat.tempest.app.attack;

import static chat.tempest.app.attack.Outcome.ACCEPTED;
import static chat.tempest.app.attack.Outcome.INVALID_PASSKEY;
import static chat.tempest.app.attack.Outcome.INVALID_REQUEST;
import static chat.tempest.app.testing.Somebody.answer;
import static chat.tempest.app.testing.Somebody.object;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.app.attack.Outcome.Answered;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Somebody;
import chat.tempest.auth.testing.P256Key;
import chat.tempest.auth.testing.TestAuthenticator.Ceremony;
import chat.tempest.auth.testing.TestPasskey;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Passkeys (WebAuthn Level 3, sections 7.1 and 7.2): signing up, and signing in. */
final class PasskeyRows {
  private static final String SIGN_UP = "/api/v10/auth/registration/";
  private static final String SIGN_IN = "/api/v10/auth/authentication/";

  private PasskeyRows() {}

  static Stream<Row> all() {
    return Stream.of(wrongAnswers(), wrongKeys(), ceremonies(), counters(), rest())
        .flatMap(rows -> rows);
  }

  private static Stream<Row> wrongAnswers() {
    return Stream.of(
            both("origin of another site", c -> c.origin("https://evil.example")),
            both("another rpId", c -> c.rpId("evil.example")),
            both("cross origin", Ceremony::crossOrigin),
            both("user not verified", Ceremony::userNotVerified),
            both("user not present", Ceremony::userNotPresent),
            both("an invented challenge", c -> c.challenge("A".repeat(43))),
            Stream.of(
                signingUp("the type of a sign-in", c -> c.type("webauthn.get")),
                signingIn("the type of a sign-up", c -> c.type("webauthn.create")),
                signingIn("backup eligibility changed", Ceremony::deviceBound)))
        .flatMap(rows -> rows);
  }

  private static Stream<Row> wrongKeys() {
    return Stream.of(
        row(
            "bad signature",
            INVALID_PASSKEY,
            stage -> Outcome.of(signInWith(stage.victim(), PasskeyRows::forged))),
        row("unknown id, told like a bad signature", INVALID_PASSKEY, PasskeyRows::unknown),
        row("the handle of another user", INVALID_PASSKEY, PasskeyRows::anothersHandle),
        row("handle missing", INVALID_PASSKEY, PasskeyRows::withoutHandle));
  }

  private static Stream<Row> ceremonies() {
    return Stream.of(
        row("a ceremony replayed", INVALID_PASSKEY, PasskeyRows::replayed),
        row("the challenge of an older ceremony", INVALID_PASSKEY, PasskeyRows::olderChallenge),
        row("a ceremony that is too old", INVALID_PASSKEY, PasskeyRows::expired),
        row("a ceremony that another DPoP key began", INVALID_PASSKEY, PasskeyRows::anothersKey));
  }

  private static Stream<Row> counters() {
    return Stream.of(
        row("the counter goes on", ACCEPTED, stage -> counted(stage, 5, 6)),
        row("a counter that never counts", ACCEPTED, stage -> counted(stage, 0, 0)),
        row("the counter stands still", INVALID_PASSKEY, stage -> counted(stage, 5, 5)),
        row("the counter goes back", INVALID_PASSKEY, stage -> counted(stage, 5, 4)));
  }

  private static Stream<Row> rest() {
    return Stream.of(
        row("signing in as one should", ACCEPTED, PasskeyRows::honest),
        row(
            "a credential that is registered already",
            new Answered(409, "duplicate_passkey"),
            PasskeyRows::registeredTwice),
        row("what PRF derived for the client alone", INVALID_REQUEST, PasskeyRows::withPrf));
  }

  private static Outcome honest(Stage stage) {
    return Outcome.of(signIn(stage.victim().atAnotherDevice(), c -> c));
  }

  private static TestPasskey forged(TestPasskey passkey) {
    return new TestPasskey(passkey.id(), P256Key.generate(), passkey.userHandle());
  }

  private static Outcome unknown(Stage stage) {
    var victim = stage.victim();
    var known = signInWith(victim, PasskeyRows::forged);
    var unknown =
        signInWith(victim, key -> new TestPasskey(new byte[32], key.key(), key.userHandle()));
    assertThat(unknown.json().path("detail")).isEqualTo(known.json().path("detail"));
    return Outcome.of(unknown);
  }

  private static Outcome anothersHandle(Stage stage) {
    var handle = stage.ines().authenticator().newest().userHandle();
    return Outcome.of(
        signInWith(stage.victim(), key -> new TestPasskey(key.id(), key.key(), handle)));
  }

  private static Outcome withoutHandle(Stage stage) {
    var victim = stage.victim();
    var begun = beginSignIn(victim);
    var credential = victim.authenticator().get(begun.get("public_key"));
    ((ObjectNode) credential.get("response")).remove("userHandle");
    return Outcome.of(verify(victim, SIGN_IN, begun, credential));
  }

  private static Outcome replayed(Stage stage) {
    var victim = stage.victim();
    var begun = beginSignIn(victim);
    var credential = victim.authenticator().get(begun.get("public_key"));
    assertThat(Outcome.of(verify(victim, SIGN_IN, begun, credential))).isEqualTo(ACCEPTED);
    return Outcome.of(verify(victim, SIGN_IN, begun, credential));
  }

  private static Outcome olderChallenge(Stage stage) {
    var victim = stage.victim();
    var older = beginSignIn(victim);
    var credential = victim.authenticator().get(older.get("public_key"));
    return Outcome.of(verify(victim, SIGN_IN, beginSignIn(victim), credential));
  }

  private static Outcome expired(Stage stage) {
    var victim = stage.victim();
    var begun = beginSignIn(victim);
    stage
        .server()
        .change(
            "UPDATE ceremonies SET expires_at = now() WHERE id = '"
                + begun.get("ceremony_id").asText()
                + "'");
    var credential = victim.authenticator().get(begun.get("public_key"));
    return Outcome.of(verify(victim, SIGN_IN, begun, credential));
  }

  private static Outcome anothersKey(Stage stage) {
    var victim = stage.victim();
    var begun = beginSignIn(victim);
    var credential = victim.authenticator().get(begun.get("public_key"));
    return Outcome.of(verify(victim.atAnotherDevice(), SIGN_IN, begun, credential));
  }

  private static Outcome counted(Stage stage, int first, int second) {
    var victim = stage.victim();
    assertThat(Outcome.of(signIn(victim, c -> c.counter(first)))).isEqualTo(ACCEPTED);
    return Outcome.of(signIn(victim.atAnotherDevice(), c -> c.counter(second)));
  }

  private static Outcome registeredTwice(Stage stage) {
    var mallory = stage.ines().atAnotherDevice();
    var begun = beginSignUp(mallory);
    var authenticator = mallory.authenticator();
    var ceremony = authenticator.createCeremony(begun.get("public_key"));
    var credential = authenticator.create(authenticator.newest(), ceremony);
    return Outcome.of(verify(mallory, SIGN_UP, begun, credential));
  }

  private static Outcome withPrf(Stage stage) {
    var victim = stage.victim();
    var begun = beginSignIn(victim);
    var credential = (ObjectNode) victim.authenticator().get(begun.get("public_key"));
    credential.putObject("clientExtensionResults").putObject("prf").putObject("results");
    return Outcome.of(verify(victim, SIGN_IN, begun, credential));
  }

  // How a ceremony goes.

  private static JsonNode beginSignUp(Somebody somebody) {
    return somebody.withKey(SIGN_UP + "options", object("display_name", "Mallory"));
  }

  private static JsonNode beginSignIn(Somebody somebody) {
    return somebody.withKey(SIGN_IN + "options", JsonNodeFactory.instance.objectNode());
  }

  private static Reply verify(
      Somebody somebody, String ceremony, JsonNode begun, JsonNode credential) {
    return somebody.tryWithKey(ceremony + "verify", answer(begun, credential));
  }

  private static Reply signUp(Somebody somebody, UnaryOperator<Ceremony> spoil) {
    var begun = beginSignUp(somebody);
    var options = begun.get("public_key");
    var authenticator = somebody.authenticator();
    var credential =
        authenticator.create(options, spoil.apply(authenticator.createCeremony(options)));
    return verify(somebody, SIGN_UP, begun, credential);
  }

  private static Reply signIn(Somebody somebody, UnaryOperator<Ceremony> spoil) {
    var begun = beginSignIn(somebody);
    var authenticator = somebody.authenticator();
    var ceremony = spoil.apply(authenticator.getCeremony(begun.get("public_key")));
    var credential = authenticator.get(authenticator.newest(), ceremony);
    return verify(somebody, SIGN_IN, begun, credential);
  }

  private static Reply signInWith(Somebody somebody, UnaryOperator<TestPasskey> other) {
    var begun = beginSignIn(somebody);
    var authenticator = somebody.authenticator();
    var ceremony = authenticator.getCeremony(begun.get("public_key"));
    var credential = authenticator.get(other.apply(authenticator.newest()), ceremony);
    return verify(somebody, SIGN_IN, begun, credential);
  }

  // How rows are made.

  private static Row row(String what, Outcome expected, Row.Attempt attempt) {
    return new Row("WebAuthn", what, expected, attempt);
  }

  private static Stream<Row> both(String what, UnaryOperator<Ceremony> spoil) {
    return Stream.of(signingUp(what, spoil), signingIn(what, spoil));
  }

  private static Row signingUp(String what, UnaryOperator<Ceremony> spoil) {
    return row(
        "signing up, " + what,
        INVALID_PASSKEY,
        stage -> Outcome.of(signUp(stage.victim().atAnotherDevice(), spoil)));
  }

  private static Row signingIn(String what, UnaryOperator<Ceremony> spoil) {
    return row(
        "signing in, " + what, INVALID_PASSKEY, stage -> Outcome.of(signIn(stage.victim(), spoil)));
  }
}
