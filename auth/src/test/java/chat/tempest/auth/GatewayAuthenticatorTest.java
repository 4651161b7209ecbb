package chat.tempest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.auth.testing.Person;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.core.DeviceId;
import chat.tempest.core.Problem;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import java.util.ArrayList;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(TestDatabase.class)
class GatewayAuthenticatorTest {
  private final AuthWorld world;
  private final Person ann;
  private final SignedIn signedIn;
  private final String token;
  private final String nonce;

  GatewayAuthenticatorTest(Database database) {
    world = new AuthWorld(database);
    ann = world.person();
    signedIn = ann.signsUp("Ann");
    token = signedIn.accessToken();
    nonce = world.auth().gateway().newNonce();
  }

  @Test
  void aProofOverTheGreetingSaysWhoItIs() {
    var session = world.auth().gateway().identify(token, proof().sign(), nonce);

    assertThat(session.userId()).isEqualTo(signedIn.user().id());
    assertThat(session.deviceId()).isEqualTo(signedIn.deviceId());
  }

  @Test
  void everyConnectionIsGreetedDifferently() {
    var gateway = world.auth().gateway();

    assertThat(IntStream.range(0, 1000).mapToObj(i -> gateway.newNonce())).doesNotHaveDuplicates();
  }

  @Test
  void aProofThatWasSeenOnAnotherConnectionIsRefused() {
    var proof = proof().sign();
    var other = world.auth().gateway().newNonce();

    assertThat(codeOf(token, proof, other)).isEqualTo("use_dpop_nonce");
  }

  @Test
  void aProofIsGoodOnceAndSoIsTheGreeting() {
    var proof = proof().sign();
    world.auth().gateway().identify(token, proof, nonce);

    assertThat(codeOf(token, proof, nonce)).isEqualTo("invalid_dpop_proof");
    assertThat(codeOf(token, proof().sign(), nonce)).isEqualTo("invalid_dpop_proof");
  }

  @Test
  void anotherKeyIsRefused() {
    var thief = ann.atAnotherDevice();

    assertThat(codeOf(token, proof(thief).sign(), nonce)).isEqualTo("invalid_token");
  }

  @Test
  void aProofForARestRequestIsRefused() {
    var rest =
        ann.device()
            .proof("GET", AuthWorld.ORIGIN + "/api/v10/gateway")
            .token(token)
            .nonce(nonce)
            .sign();

    assertThat(codeOf(token, rest, nonce)).isEqualTo("invalid_dpop_proof");
  }

  @Test
  void aNonceOfTheRestSideIsRefused() {
    var proof = proof().nonce(world.auth().nonces().current()).sign();

    assertThat(codeOf(token, proof, nonce)).isEqualTo("use_dpop_nonce");
  }

  @Test
  void aProofOverAnotherTokenIsRefused() {
    assertThat(codeOf(token, proof().token("another").sign(), nonce))
        .isEqualTo("invalid_dpop_proof");
  }

  @Test
  void whoeverIsSignedOutIsRefusedAndAnnounced() throws Exception {
    var ended = new ArrayList<DeviceId>();
    try (var _ = world.auth().revocations().subscribe(ended::add)) {
      var session = world.auth().gateway().identify(token, proof().sign(), nonce);
      world.auth().logout().logout(session);
    }
    var next = world.auth().gateway().newNonce();

    assertThat(ended).containsExactly(signedIn.deviceId());
    assertThat(codeOf(token, proof().nonce(next).sign(), next)).isEqualTo("invalid_token");
  }

  private String codeOf(String accessToken, String proof, String greeting) {
    return catchThrowableOfType(
            Problem.Unauthorized.class,
            () -> world.auth().gateway().identify(accessToken, proof, greeting))
        .code();
  }

  private ProofBuilder proof() {
    return proof(ann);
  }

  private ProofBuilder proof(Person who) {
    return who.device().proof("GET", AuthWorld.ORIGIN + "/gateway").token(token).nonce(nonce);
  }
}
