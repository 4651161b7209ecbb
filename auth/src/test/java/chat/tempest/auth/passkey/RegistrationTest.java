package chat.tempest.auth.passkey;

import static chat.tempest.auth.testing.Person.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.P256Key;
import chat.tempest.auth.testing.TestAuthenticator.Ceremony;
import chat.tempest.auth.testing.TestPasskey;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(TestDatabase.class)
class RegistrationTest {
  private final AuthWorld world;

  RegistrationTest(Database database) {
    world = new AuthWorld(database);
  }

  @Test
  void aNameAndAPasskeyMakeAnAccountThatIsSignedIn() {
    var signedIn = world.person().signsUp("Inès Müller");

    assertThat(signedIn.user().globalName()).isEqualTo("Inès Müller");
    assertThat(signedIn.user().username()).startsWith("ines_muller");
    assertThat(signedIn.expiresIn()).isEqualTo(Duration.ofMinutes(10));
    assertThat(signedIn.accessToken()).hasSize(43);
  }

  @Test
  void whoeverComesLaterWithTheSameNameGetsDigits() {
    var first = world.person().signsUp("Somebody").user().username();
    var second = world.person().signsUp("Somebody").user().username();

    assertThat(first).isEqualTo("somebody");
    assertThat(second).matches("somebody[0-9]{4}");
  }

  @Test
  void theBrowserIsAskedForADiscoverableVerifiedUnattestedPasskey() {
    var options = options(world.person().beginsToSignUp("Ann"));

    assertThat(options.at("/rp/id").textValue()).isEqualTo("chat.example");
    assertThat(options.at("/authenticatorSelection/residentKey").textValue()).isEqualTo("required");
    assertThat(options.at("/authenticatorSelection/userVerification").textValue())
        .isEqualTo("required");
    assertThat(options.at("/attestation").textValue()).isEqualTo("none");
    assertThat(options.at("/timeout").intValue()).isEqualTo(300_000);
    assertThat(options.at("/user/id").textValue()).hasSize(86);
    assertThat(options.at("/user/displayName").textValue()).isEqualTo("Ann");
    assertThat(options.at("/challenge").textValue()).hasSize(43);
    assertThat(options.at("/pubKeyCredParams").findValuesAsText("alg"))
        .containsExactly("-7", "-8", "-257");
  }

  @Test
  void whatIsOnlyKnownToTheClientIsNeverStored() {
    world.person().signsUp("Ann");

    assertThat(world.count("access_tokens", "octet_length(token_hash) <> 32")).isZero();
    assertThat(
            world.count(
                "information_schema.columns",
                "table_schema = 'public' AND column_name ILIKE '%password%'"))
        .isZero();
  }

  @ParameterizedTest
  @MethodSource
  void aWrongAnswerMakesNoAccount(UnaryOperator<Ceremony> spoil) {
    var person = world.person();
    var begun = person.beginsToSignUp("Mallory");
    int before = world.count("users", "true");
    var ceremony = spoil.apply(person.authenticator().createCeremony(options(begun)));
    var credential = person.authenticator().create(options(begun), ceremony);

    assertRefused(() -> person.signsUp(begun, credential));

    assertThat(world.count("users", "true")).isEqualTo(before);
  }

  static Stream<Named<UnaryOperator<Ceremony>>> aWrongAnswerMakesNoAccount() {
    return Stream.of(
        Named.of("another origin", c -> c.origin("https://evil.example")),
        Named.of("a subdomain's origin", c -> c.origin("https://a.chat.example")),
        Named.of("another port", c -> c.origin("https://chat.example:8443")),
        Named.of("another scheme", c -> c.origin("http://chat.example")),
        Named.of("another RP id", c -> c.rpId("evil.example")),
        Named.of("the type of a sign-in", c -> c.type("webauthn.get")),
        Named.of("cross-origin", Ceremony::crossOrigin),
        Named.of("user not verified", Ceremony::userNotVerified),
        Named.of("user not present", Ceremony::userNotPresent),
        Named.of("another challenge", c -> c.challenge("AAAAAAAAAAAAAAAAAAAAAA")));
  }

  @Test
  void aCeremonyIsGoodOnce() {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var credential = person.authenticator().create(options(begun));
    person.signsUp(begun, credential);

    assertRefused(() -> person.signsUp(begun, credential));
  }

  @Test
  void aWrongTryUsesTheCeremonyUp() {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var options = options(begun);
    var wrong = person.authenticator().createCeremony(options).origin("https://evil.example");
    assertRefused(() -> person.signsUp(begun, person.authenticator().create(options, wrong)));

    assertRefused(() -> person.signsUp(begun, person.authenticator().create(options)));
  }

  @Test
  void aCeremonyBelongsToTheKeyThatBeganIt() {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var credential = person.authenticator().create(options(begun));

    assertRefused(() -> person.atAnotherDevice().signsUp(begun, credential));

    assertThat(person.signsUp(begun, credential)).isNotNull();
  }

  @Test
  void aCeremonyLastsFiveMinutes() {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var credential = person.authenticator().create(options(begun));

    world.clock().advance(Duration.ofMinutes(5));

    assertRefused(() -> person.signsUp(begun, credential));
  }

  @Test
  void aSignInCannotBeFinishedAsARegistration() {
    var person = world.person();
    var signIn = person.beginsToSignIn();
    var credential = person.authenticator().create(options(person.beginsToSignUp("Ann")));

    assertRefused(() -> person.signsUp(signIn, credential));
  }

  @Test
  void aPasskeyBelongsToOneAccount() {
    var person = world.person();
    person.signsUp("Ann");
    var passkey = person.authenticator().newest();
    int before = world.count("users", "true");
    var begun = person.beginsToSignUp("Ann again");
    var ceremony = person.authenticator().createCeremony(options(begun));
    var credential = person.authenticator().create(passkey, ceremony);

    var problem =
        catchThrowableOfType(Problem.Conflict.class, () -> person.signsUp(begun, credential));

    assertThat(problem.code()).isEqualTo("duplicate_passkey");
    assertThat(world.count("users", "true")).isEqualTo(before);
  }

  @Test
  void theIdOfTheCredentialIsTheOneThatIsAttested() {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var credential = (ObjectNode) person.authenticator().create(options(begun));
    credential.put("id", "AAAA").put("rawId", "AAAA");

    assertRefused(() -> person.signsUp(begun, credential));
  }

  @ParameterizedTest
  @MethodSource
  void whatIsNoCredentialIsRefusedWithItsPath(String path, Consumer<ObjectNode> spoil) {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var credential = (ObjectNode) person.authenticator().create(options(begun));
    spoil.accept(credential);

    assertThatThrownBy(() -> person.signsUp(begun, credential))
        .isInstanceOfSatisfying(
            Problem.Invalid.class,
            problem ->
                assertThat(problem.fields())
                    .extracting(Problem.Field::path)
                    .containsExactly("credential." + path));
  }

  static Stream<Arguments> whatIsNoCredentialIsRefusedWithItsPath() {
    return Stream.of(
        spoilt("type", c -> c.put("type", "password")),
        spoilt("type", c -> c.remove("type")),
        spoilt("rawId", c -> c.put("rawId", 7)),
        spoilt("rawId", c -> c.put("rawId", "AA==")),
        spoilt("id", c -> c.put("id", "AAAA")),
        spoilt("response.clientDataJSON", c -> response(c).remove("clientDataJSON")),
        spoilt("response.attestationObject", c -> response(c).put("attestationObject", "!")),
        spoilt("response.attestationObject", c -> response(c).put("attestationObject", big())),
        spoilt("response.transports", c -> response(c).put("transports", "usb")),
        spoilt("response.transports", c -> response(c).putArray("transports").add("<script>")),
        spoilt(
            "clientExtensionResults.prf.results",
            c ->
                ((ObjectNode) c.get("clientExtensionResults"))
                    .putObject("prf")
                    .putObject("results")
                    .put("first", "AAAA")),
        spoilt("response.clientDataJSON", c -> c.putArray("response")));
  }

  @ParameterizedTest
  @MethodSource
  void rubbishWhereCborShouldBeIsRefusedLikeAWrongSignature(String attestationObject) {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var credential = (ObjectNode) person.authenticator().create(options(begun));
    response(credential).put("attestationObject", attestationObject);

    assertRefused(() -> person.signsUp(begun, credential));
  }

  static Stream<String> rubbishWhereCborShouldBeIsRefusedLikeAWrongSignature() {
    return Stream.of("", "AA", "oA", "o2NmbXRkbm9uZQ", "gA", "_____w", "n5-fn5-fn5-f", "9g");
  }

  @Test
  void whatBrowsersMayAddLaterIsLeftAlone() {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var credential = (ObjectNode) person.authenticator().create(options(begun));
    credential.put("novelty", true);
    response(credential).put("publicKeyAlgorithm", -7);

    assertThat(person.signsUp(begun, credential)).isNotNull();
  }

  @Test
  void prfMayBeSpokenOfAsLongAsItsResultsAreNot() {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var credential = (ObjectNode) person.authenticator().create(options(begun));
    ((ObjectNode) credential.get("clientExtensionResults")).putObject("prf").put("enabled", true);

    assertThat(person.signsUp(begun, credential)).isNotNull();
  }

  @Test
  void aPasskeyThatNeverLeavesItsAuthenticatorIsAsGood() {
    var person = world.person();
    var begun = person.beginsToSignUp("Ann");
    var ceremony = person.authenticator().createCeremony(options(begun)).deviceBound().counter(7);
    var passkey =
        new TestPasskey(
            new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16},
            P256Key.generate(),
            new byte[64]);

    assertThat(person.signsUp(begun, person.authenticator().create(passkey, ceremony))).isNotNull();
    assertThat(world.count("passkeys", "NOT backup_eligible AND sign_count = 7")).isEqualTo(1);
  }

  private static Arguments spoilt(String path, Consumer<ObjectNode> spoil) {
    return Arguments.of(path, spoil);
  }

  private static ObjectNode response(JsonNode credential) {
    return (ObjectNode) credential.get("response");
  }

  private static String big() {
    return "A".repeat(40_000);
  }

  private static void assertRefused(ThrowingCallable deed) {
    assertThat(catchThrowableOfType(Problem.Unauthorized.class, deed))
        .isNotNull()
        .extracting(Problem::code)
        .isEqualTo("invalid_passkey");
  }
}
