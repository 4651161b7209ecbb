package chat.tempest.auth.stepup;

import static chat.tempest.auth.testing.Person.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.LoginSession;
import chat.tempest.auth.passkey.AuthenticationResponse;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@ExtendWith(TestDatabase.class)
class StepUpTest {
  private static final String PATH = "/api/v10/guilds/4";
  private static final Deed DEED = deed("DELETE", PATH, "");

  private final AuthWorld world;
  private final Person ann;
  private final SignedIn signedIn;
  private final LoginSession session;

  StepUpTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
    signedIn = ann.signsUp("Ann");
    session = ann.session(signedIn);
  }

  @Test
  void aTokenIsGoodForItsDeedOnce() {
    var token = token(ann, session);

    assertThatCode(() -> redeem(session, token, DEED)).doesNotThrowAnyException();
    assertInsufficient(() -> redeem(session, token, DEED));
  }

  @ParameterizedTest
  @CsvSource({
    "POST, /api/v10/guilds/4, ''",
    "DELETE, /api/v10/guilds/5, ''",
    "DELETE, /api/v10/guilds/4, {}"
  })
  void noOtherDeedIsDoneWithIt(String method, String path, String body) {
    var token = token(ann, session);

    assertInsufficient(() -> redeem(session, token, deed(method, path, body)));
    assertThatCode(() -> redeem(session, token, DEED)).doesNotThrowAnyException();
  }

  @Test
  void anotherDeviceOfTheAccountCannotUseIt() {
    var token = token(ann, session);
    var other = ann.atAnotherDevice();

    assertInsufficient(() -> redeem(other.session(other.signsIn()), token, DEED));
  }

  @Test
  void itIsGoodForAMinute() {
    var late = token(ann, session);
    world.clock().advance(Duration.ofSeconds(60));
    assertInsufficient(() -> redeem(session, late, DEED));

    var early = token(ann, session);
    world.clock().advance(Duration.ofSeconds(59));
    assertThatCode(() -> redeem(session, early, DEED)).doesNotThrowAnyException();
  }

  @Test
  void whatNobodyGaveOutIsRefused() {
    assertInsufficient(() -> redeem(session, "", DEED));
    assertInsufficient(() -> redeem(session, "A".repeat(43), DEED));
    assertInsufficient(() -> redeem(session, "A".repeat(100_000), DEED));
  }

  @Test
  void thePasskeyOfAnotherAccountIsRefused() {
    var bob = world.person();
    bob.signsUp("Bob");
    var begun = world.auth().stepUp().begin(session, DEED);
    var answer = AuthenticationResponse.of(bob.authenticator().get(options(begun)));

    assertThat(code(() -> world.auth().stepUp().finish(session, begun.ceremonyId(), answer)))
        .isEqualTo("invalid_passkey");
  }

  @Test
  void theCeremonyOfAnotherDeviceIsRefused() {
    var other = ann.atAnotherDevice();
    var otherSession = other.session(other.signsIn());
    var begun = world.auth().stepUp().begin(session, DEED);
    var answer = AuthenticationResponse.of(ann.authenticator().get(options(begun)));

    assertThat(code(() -> world.auth().stepUp().finish(otherSession, begun.ceremonyId(), answer)))
        .isEqualTo("invalid_passkey");
  }

  @Test
  void aSignInIsNoStepUp() {
    var begun = ann.beginsToSignIn();
    var answer = AuthenticationResponse.of(ann.authenticator().get(options(begun)));

    assertThat(code(() -> world.auth().stepUp().finish(session, begun.ceremonyId(), answer)))
        .isEqualTo("invalid_passkey");
  }

  @Test
  void aStepUpSignsNobodyIn() {
    var begun = world.auth().stepUp().begin(session, DEED);

    assertThat(code(() -> ann.signsIn(begun, ann.authenticator().get(options(begun)))))
        .isEqualTo("invalid_passkey");
  }

  @Test
  void onlyThePasskeysOfTheAccountAreAskedFor() {
    ann.addsPasskey(signedIn, "Blue key");

    var options = options(world.auth().stepUp().begin(session, DEED));

    assertThat(options.at("/allowCredentials")).hasSize(2);
    assertThat(options.at("/userVerification").textValue()).isEqualTo("required");
  }

  @ParameterizedTest
  @CsvSource({
    "GET, /api, hash",
    "DELETE, api, hash",
    "DELETE, /a?b, hash",
    "DELETE, '/a b', hash",
    "DELETE, /api, short"
  })
  void whatNoRequestCanBeIsNoDeed(String method, String path, String hash) {
    var bodyHash = hash.equals("hash") ? DEED.bodyHash() : hash;

    assertThat(catchThrowableOfType(Problem.Invalid.class, () -> new Deed(method, path, bodyHash)))
        .isNotNull();
  }

  private String token(Person person, LoginSession of) {
    var begun = world.auth().stepUp().begin(of, DEED);
    var answer = AuthenticationResponse.of(person.authenticator().get(options(begun)));
    return world.auth().stepUp().finish(of, begun.ceremonyId(), answer);
  }

  private void redeem(LoginSession by, String token, Deed deed) {
    world.auth().stepUp().redeem(by, token, deed);
  }

  private static Deed deed(String method, String path, String body) {
    return Deed.of(method, path, body.getBytes(StandardCharsets.UTF_8));
  }

  private static void assertInsufficient(ThrowingCallable deed) {
    assertThat(code(deed)).isEqualTo("insufficient_user_authentication");
  }

  private static String code(ThrowingCallable deed) {
    return catchThrowableOfType(Problem.Unauthorized.class, deed).code();
  }
}
