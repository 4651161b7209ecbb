package chat.tempest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
class AuthenticatorTest {
  private static final String PATH = "/api/v10/users/@me";
  private final AuthWorld world;
  private final Person ann;
  private final SignedIn signedIn;
  private final String token;

  AuthenticatorTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
    signedIn = ann.signsUp("Ann");
    token = signedIn.accessToken();
  }

  @Test
  void aTokenWithAProofOfItsKeySaysWhoItIs() {
    var session = authenticate("DPoP " + token, proof(ann));

    assertThat(session.userId()).isEqualTo(signedIn.user().id());
    assertThat(session.deviceId()).isEqualTo(signedIn.deviceId());
    assertThat(session.expiresAt()).isEqualTo(world.clock().instant().plus(Duration.ofMinutes(10)));
  }

  @Test
  void theNameOfTheSchemeHasNoCase() {
    assertThat(authenticate("dpop " + token, proof(ann))).isNotNull();
  }

  @Test
  void aStolenTokenIsOfNoUseWithAnotherKey() {
    var thief = ann.atAnotherDevice();

    assertThat(codeOf("DPoP " + token, proof(thief))).isEqualTo("invalid_token");
  }

  @Test
  void aTokenInTheHandsOfTheCacheIsOfNoUseWithAnotherKeyEither() {
    authenticate("DPoP " + token, proof(ann));

    assertThat(codeOf("DPoP " + token, proof(ann.atAnotherDevice()))).isEqualTo("invalid_token");
  }

  @ParameterizedTest
  @ValueSource(strings = {"Bearer ", "Basic ", "", "DPoP", "DPoPP "})
  void anotherSchemeIsRefused(String scheme) {
    assertThat(codeOf(scheme + token, proof(ann))).isEqualTo("invalid_token");
  }

  @Test
  void noAuthorizationAtAllIsRefused() {
    var problem =
        catchThrowableOfType(
            Problem.Unauthorized.class,
            () ->
                world
                    .auth()
                    .authenticator()
                    .authenticate(List.of(), List.of(proof(ann)), "GET", PATH));

    assertThat(problem.code()).isEqualTo("invalid_token");
  }

  @Test
  void twoAuthorizationHeadersAreABadRequest() {
    var headers = List.of("DPoP " + token, "DPoP " + token);

    assertThat(
            catchThrowableOfType(
                Problem.Invalid.class,
                () ->
                    world
                        .auth()
                        .authenticator()
                        .authenticate(headers, List.of(proof(ann)), "GET", PATH)))
        .isNotNull();
  }

  @ParameterizedTest
  @ValueSource(strings = {"A", "", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA", "\u0000"})
  void anInventedTokenIsRefused(String invented) {
    var proof = builder(ann).token(invented).sign();

    assertThat(codeOf("DPoP " + invented, proof)).isEqualTo("invalid_token");
  }

  @Test
  void aTokenEndsAfterTenMinutesThoughItIsCached() {
    authenticate("DPoP " + token, proof(ann));

    world.clock().advance(Duration.ofMinutes(10));

    assertThat(codeOf("DPoP " + token, proof(ann))).isEqualTo("invalid_token");
  }

  @Test
  void aLogoutEndsATokenAtOnceThoughItIsCached() {
    var session = authenticate("DPoP " + token, proof(ann));

    world.auth().logout().logout(session);

    assertThat(codeOf("DPoP " + token, proof(ann))).isEqualTo("invalid_token");
  }

  @Test
  void aLogoutOfOneDeviceLeavesTheOther() {
    var phone = ann.atAnotherDevice();
    var onPhone = phone.signsIn();
    world.auth().logout().logout(authenticate("DPoP " + token, proof(ann)));

    var proof = builder(phone).token(onPhone.accessToken()).sign();
    assertThat(authenticate("DPoP " + onPhone.accessToken(), proof).deviceId())
        .isEqualTo(onPhone.deviceId());
  }

  @Test
  void aRestartOfTheServerForgetsNoSession(Database database) {
    var restarted = new AuthWorld(database);
    restarted.clock().set(world.clock().instant());

    var session =
        restarted
            .auth()
            .authenticator()
            .authenticate(List.of("DPoP " + token), List.of(proof(ann)), "GET", PATH);

    assertThat(session.userId()).isEqualTo(signedIn.user().id());
  }

  @Test
  void whatIsSignedForOneServerIsNothingToAnotherPath() {
    var proof = builder(ann).token(token).claim("htu", '"' + AuthWorld.ORIGIN + "/other\"").sign();

    assertThat(codeOf("DPoP " + token, proof)).isEqualTo("invalid_dpop_proof");
  }

  @Test
  void expiredRowsAreDeletedAndOthersStay() {
    ann.beginsToSignIn();
    var phone = ann.atAnotherDevice();
    world.clock().advance(Duration.ofMinutes(10));
    var fresh = phone.signsIn();
    phone.beginsToSignIn();

    world.auth().expiredRows().run();

    assertThat(world.count("ceremonies", "jkt = '" + ann.device().jkt() + "'")).isZero();
    assertThat(world.count("ceremonies", "jkt = '" + phone.device().jkt() + "'")).isOne();
    assertThat(world.count("access_tokens", "device_id = " + signedIn.deviceId())).isZero();
    assertThat(world.count("access_tokens", "device_id = " + fresh.deviceId())).isOne();
  }

  private LoginSession authenticate(String authorization, String proof) {
    return world
        .auth()
        .authenticator()
        .authenticate(List.of(authorization), List.of(proof), "GET", PATH);
  }

  private String codeOf(String authorization, String proof) {
    return catchThrowableOfType(
            Problem.Unauthorized.class, () -> authenticate(authorization, proof))
        .code();
  }

  private String proof(Person who) {
    return builder(who).token(token).sign();
  }

  private ProofBuilder builder(Person who) {
    return who.device()
        .proof("GET", AuthWorld.ORIGIN + PATH)
        .nonce(world.auth().nonces().current());
  }
}
