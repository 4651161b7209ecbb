package chat.tempest.auth.passkey;

import static chat.tempest.auth.testing.Person.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.P256Key;
import chat.tempest.auth.testing.Person;
import chat.tempest.auth.testing.TestAuthenticator.Ceremony;
import chat.tempest.auth.testing.TestPasskey;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

@ExtendWith(TestDatabase.class)
class AuthenticationTest {
  private final AuthWorld world;
  private final Person ann;

  AuthenticationTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
  }

  @Test
  void aPasskeySignsInWithoutAName() {
    var account = ann.signsUp("Ann").user();

    assertThat(ann.atAnotherDevice().signsIn().user()).isEqualTo(account);
  }

  @Test
  void noCredentialIsNamedSoThatTheBrowserOffersItsOwn() {
    var options = options(ann.beginsToSignIn());

    assertThat(options.at("/allowCredentials")).isEmpty();
    assertThat(options.at("/rpId").textValue()).isEqualTo("chat.example");
    assertThat(options.at("/userVerification").textValue()).isEqualTo("required");
    assertThat(options.at("/timeout").intValue()).isEqualTo(300_000);
    assertThat(options.at("/challenge").textValue()).hasSize(43);
  }

  @Test
  void twoDevicesOfOneAccountStandSideBySide() {
    var first = ann.signsUp("Ann");
    var second = ann.atAnotherDevice().signsIn();

    assertThat(world.count("devices", "id = " + first.deviceId() + " AND revoked_at IS NULL"))
        .isEqualTo(1);
    assertThat(second.deviceId()).isNotEqualTo(first.deviceId());
  }

  @Test
  void signingInAgainWithTheSameKeyReplacesWhatItHad() throws Exception {
    var first = ann.signsUp("Ann");
    var ended = new java.util.ArrayList<Object>();
    try (var _ = world.auth().revocations().subscribe(ended::add)) {
      ann.signsIn();
    }

    assertThat(ended).containsExactly(first.deviceId());
    assertThat(world.count("devices", "id = " + first.deviceId() + " AND revoked_at IS NULL"))
        .isZero();
  }

  @ParameterizedTest
  @MethodSource
  void aWrongAnswerSignsNobodyIn(UnaryOperator<Ceremony> spoil) {
    ann.signsUp("Ann");
    var begun = ann.beginsToSignIn();
    var ceremony = spoil.apply(ann.authenticator().getCeremony(options(begun)));
    var credential = ann.authenticator().get(ann.authenticator().newest(), ceremony);

    assertRefused(() -> ann.signsIn(begun, credential));
  }

  static Stream<Named<UnaryOperator<Ceremony>>> aWrongAnswerSignsNobodyIn() {
    return Stream.of(
        Named.of("another origin", c -> c.origin("https://evil.example")),
        Named.of("another RP id", c -> c.rpId("evil.example")),
        Named.of("the type of a registration", c -> c.type("webauthn.create")),
        Named.of("cross-origin", Ceremony::crossOrigin),
        Named.of("user not verified", Ceremony::userNotVerified),
        Named.of("user not present", Ceremony::userNotPresent),
        Named.of("another challenge", c -> c.challenge("AAAAAAAAAAAAAAAAAAAAAA")),
        Named.of("backup eligibility changed", Ceremony::deviceBound));
  }

  @Test
  void aSignatureByAnotherKeyIsRefused() {
    ann.signsUp("Ann");
    var passkey = ann.authenticator().newest();
    var forged = new TestPasskey(passkey.id(), P256Key.generate(), passkey.userHandle());

    assertRefused(() -> signsInWith(forged));
  }

  @Test
  void anUnknownPasskeyAnswersLikeAWrongSignature() {
    ann.signsUp("Ann");
    var passkey = ann.authenticator().newest();
    var unknown = new TestPasskey(new byte[32], P256Key.generate(), passkey.userHandle());
    var forged = new TestPasskey(passkey.id(), P256Key.generate(), passkey.userHandle());

    var one = catchThrowableOfType(Problem.Unauthorized.class, () -> signsInWith(unknown));
    var other = catchThrowableOfType(Problem.Unauthorized.class, () -> signsInWith(forged));

    assertThat(one.code()).isEqualTo(other.code());
    assertThat(one.detail()).isEqualTo(other.detail());
  }

  @Test
  void theHandleOfAnotherAccountIsRefused() {
    ann.signsUp("Ann");
    var mallory = world.person();
    mallory.signsUp("Mallory");
    var own = mallory.authenticator().newest();
    var annsHandle = ann.authenticator().newest().userHandle();

    assertRefused(() -> signsInWith(new TestPasskey(own.id(), own.key(), annsHandle)));
  }

  @Test
  void aMissingHandleIsRefused() {
    ann.signsUp("Ann");
    var begun = ann.beginsToSignIn();
    var credential = ann.authenticator().get(options(begun));
    ((ObjectNode) credential.get("response")).remove("userHandle");

    assertRefused(() -> ann.signsIn(begun, credential));
  }

  @Test
  void aCeremonyIsGoodOnce() {
    ann.signsUp("Ann");
    var begun = ann.beginsToSignIn();
    var credential = ann.authenticator().get(options(begun));
    ann.signsIn(begun, credential);

    assertRefused(() -> ann.signsIn(begun, credential));
  }

  @Test
  void anAnswerToAnOlderCeremonyIsRefused() {
    ann.signsUp("Ann");
    var credential = ann.authenticator().get(options(ann.beginsToSignIn()));

    assertRefused(() -> ann.signsIn(ann.beginsToSignIn(), credential));
  }

  @Test
  void aCeremonyBelongsToTheKeyThatBeganIt() {
    ann.signsUp("Ann");
    var begun = ann.beginsToSignIn();
    var credential = ann.authenticator().get(options(begun));

    assertRefused(() -> ann.atAnotherDevice().signsIn(begun, credential));
  }

  @Test
  void aCeremonyLastsFiveMinutes() {
    ann.signsUp("Ann");
    var begun = ann.beginsToSignIn();
    var credential = ann.authenticator().get(options(begun));

    world.clock().advance(Duration.ofMinutes(5));

    assertRefused(() -> ann.signsIn(begun, credential));
  }

  @Test
  void aCounterGoesForwardOnly() {
    ann.signsUp("Ann");

    signsInWithCounter(5);
    assertRefused(() -> signsInWithCounter(5));
    assertRefused(() -> signsInWithCounter(4));
    assertRefused(() -> signsInWithCounter(0));
    signsInWithCounter(6);
  }

  @Test
  void aCounterThatNeverCountsIsNormal() {
    ann.signsUp("Ann");

    signsInWithCounter(0);
    assertThat(signsInWithCounter(0)).isNotNull();
  }

  @Test
  void ofManySignInsWithOneCounterValueOneIsRight() throws Exception {
    ann.signsUp("Ann");
    Callable<Boolean> signIn =
        () -> {
          try {
            var person = ann.atAnotherDevice();
            var begun = person.beginsToSignIn();
            var ceremony = ann.authenticator().getCeremony(options(begun)).counter(9);
            person.signsIn(begun, ann.authenticator().get(ann.authenticator().newest(), ceremony));
            return true;
          } catch (Problem.Unauthorized e) {
            return false;
          }
        };
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var futures = threads.invokeAll(IntStream.range(0, 16).mapToObj(i -> signIn).toList());

      assertThat(futures.stream().filter(future -> future.resultNow())).hasSize(1);
    }
  }

  @Test
  void aPrfResultIsRefusedWithItsPath() {
    ann.signsUp("Ann");
    var begun = ann.beginsToSignIn();
    var credential = (ObjectNode) ann.authenticator().get(options(begun));
    credential.putObject("clientExtensionResults").putObject("prf").putObject("results");

    var problem = catchThrowableOfType(Problem.Invalid.class, () -> ann.signsIn(begun, credential));

    assertThat(problem.fields().getFirst().path())
        .isEqualTo("credential.clientExtensionResults.prf.results");
  }

  @Test
  void rubbishIsRefusedLikeAWrongSignature() {
    ann.signsUp("Ann");
    for (var member : new String[] {"clientDataJSON", "authenticatorData", "signature"}) {
      for (var rubbish :
          new byte[][] {
            {}, {0}, "{}".getBytes(java.nio.charset.StandardCharsets.UTF_8), new byte[300]
          }) {
        var begun = ann.beginsToSignIn();
        var credential = ann.authenticator().get(options(begun));
        ((ObjectNode) credential.get("response")).put(member, Base64Url.encode(rubbish));

        assertRefused(() -> ann.signsIn(begun, credential));
      }
    }
  }

  private Object signsInWith(TestPasskey passkey) {
    var begun = ann.beginsToSignIn();
    return ann.signsIn(begun, answer(options(begun), passkey));
  }

  private JsonNode answer(JsonNode options, TestPasskey passkey) {
    return ann.authenticator().get(passkey, ann.authenticator().getCeremony(options));
  }

  private Object signsInWithCounter(int counter) {
    var begun = ann.beginsToSignIn();
    var ceremony = ann.authenticator().getCeremony(options(begun)).counter(counter);
    return ann.signsIn(begun, ann.authenticator().get(ann.authenticator().newest(), ceremony));
  }

  private static void assertRefused(ThrowingCallable deed) {
    assertThat(catchThrowableOfType(Problem.Unauthorized.class, deed))
        .isNotNull()
        .extracting(Problem::code)
        .isEqualTo("invalid_passkey");
  }
}
