package chat.tempest.auth.nativeapp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.passkey.AuthenticationResponse;
import chat.tempest.auth.place.Network;
import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.auth.testing.TestDevice;
import chat.tempest.auth.token.DeviceName;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class CodeExchangeTest {
  private static final String CALLBACK = "http://127.0.0.1:8400/callback";
  private static final String VERIFIER = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
  private static final Network NETWORK = Network.of("192.0.2.7");
  private static final int AT_ONCE = 8;

  private final AuthWorld world;
  private final Person ines;
  private final TestDevice app;

  CodeExchangeTest(Database database) {
    world = new AuthWorld(database);
    ines = world.person();
    app = new TestDevice(world.clock());
  }

  @BeforeEach
  void inesHasAnAccount() {
    ines.signsUp("Ines");
  }

  /** RFC 7636, appendix B. */
  @Test
  void theChallengeIsMadeAsTheRfcSays() {
    var challenge = new CodeChallenge("E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM");

    assertThat(challenge.isAnsweredBy(VERIFIER)).isTrue();
    assertThat(challenge.isAnsweredBy(VERIFIER + "x")).isFalse();
  }

  @Test
  void aCodeIsGoodForAMinute() {
    var early = code();
    var late = code();

    world.clock().advance(Duration.ofSeconds(59));
    assertThat(redeem(early).user().globalName()).isEqualTo("Ines");
    world.clock().advance(Duration.ofSeconds(1));
    assertRefused(late);
  }

  @Test
  void thePersonHasFiveMinutes() {
    var begun = world.auth().nativeApps().authorization().begin(ines.proof(), request());
    var credential = ines.authenticator().get(Person.options(begun));

    world.clock().advance(Duration.ofMinutes(5));

    assertThatExceptionOfType(Problem.Unauthorized.class)
        .isThrownBy(
            () ->
                world
                    .auth()
                    .nativeApps()
                    .authorization()
                    .finish(
                        ines.proof(), begun.ceremonyId(), AuthenticationResponse.of(credential)));
  }

  @Test
  void ofManyAtOnceOneIsInAndTheOthersEndIt() throws Exception {
    var code = code();
    Callable<Optional<SignedIn>> attempt = () -> attempt(code);

    List<Optional<SignedIn>> outcomes;
    try (var threads = Executors.newFixedThreadPool(AT_ONCE)) {
      outcomes =
          threads.invokeAll(Stream.generate(() -> attempt).limit(AT_ONCE).toList()).stream()
              .map(each -> each.resultNow())
              .toList();
    }

    var signedIn = outcomes.stream().flatMap(Optional::stream).toList();
    assertThat(signedIn).hasSize(1);
    assertThat(
            world.count(
                "devices",
                "id = " + signedIn.getFirst().deviceId() + " AND revoked_for = 'code_reuse'"))
        .isOne();
  }

  @Test
  void theSecondUseIsNoticedForADay() {
    var code = code();
    var first = redeem(code);

    world.clock().advance(Duration.ofHours(24));
    world.auth().expiredRows().run();
    assertRefused(code);

    assertThat(world.count("devices", "id = " + first.deviceId() + " AND revoked_at IS NOT NULL"))
        .isOne();
  }

  @Test
  void afterTwoDaysNothingOfItIsKept() {
    redeem(code());

    world.clock().advance(Duration.ofDays(2));
    world.auth().expiredRows().run();

    assertThat(world.count("authorization_codes", "true")).isZero();
  }

  @Test
  void theDeviceIsThatOfTheApp() {
    var signedIn = redeem(code());

    assertThat(
            world.count(
                "devices",
                "id = "
                    + signedIn.deviceId()
                    + " AND platform = 'command_line' AND network = '192.0.2.0/24' AND jkt = '"
                    + app.jkt()
                    + "'"))
        .isOne();
  }

  private NativeRequest request() {
    return new NativeRequest(
        new ClientId("tempest-cli"),
        new RedirectUri(CALLBACK),
        new CodeChallenge(Base64Url.encode(Hashes.sha256(VERIFIER))),
        new ChallengeMethod("S256"),
        new Thumbprint(app.jkt()));
  }

  private String code() {
    var authorization = world.auth().nativeApps().authorization();
    var begun = authorization.begin(ines.proof(), request());
    var credential = ines.authenticator().get(Person.options(begun));
    return authorization.finish(
        ines.proof(), begun.ceremonyId(), AuthenticationResponse.of(credential));
  }

  private SignedIn redeem(String code) {
    var grant =
        new CodeGrant(code, CALLBACK, VERIFIER, "tempest-cli", new DeviceName("tempest-cli"));
    return world.auth().nativeApps().exchange().exchange(app.jkt(), grant, NETWORK);
  }

  private Optional<SignedIn> attempt(String code) {
    try {
      return Optional.of(redeem(code));
    } catch (Problem.BadGrant refused) {
      return Optional.empty();
    }
  }

  private void assertRefused(String code) {
    assertThatExceptionOfType(Problem.BadGrant.class)
        .isThrownBy(() -> redeem(code))
        .satisfies(refused -> assertThat(refused.code()).isEqualTo("invalid_grant"));
  }
}
