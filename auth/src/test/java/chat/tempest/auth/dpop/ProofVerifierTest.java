package chat.tempest.auth.dpop;

import static chat.tempest.auth.dpop.Verifier.ORIGIN;
import static chat.tempest.auth.dpop.Verifier.PATH;
import static chat.tempest.auth.testing.ProofBuilder.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.core.Problem;
import java.time.Duration;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ProofVerifierTest {
  private final Verifier verifier = new Verifier();

  @Test
  void aRightProofSaysWhoseKeyItIs() {
    assertThat(verifier.verify(verifier.proof().sign()).jkt()).isEqualTo(verifier.device.jkt());
  }

  @ParameterizedTest
  @MethodSource
  void whatMeansTheSameIsAccepted(UnaryOperator<ProofBuilder> change) {
    var proof = change.apply(verifier.proof()).sign();

    assertThat(verifier.verify(proof).jkt()).isEqualTo(verifier.device.jkt());
  }

  static Stream<Named<UnaryOperator<ProofBuilder>>> whatMeansTheSameIsAccepted() {
    return Stream.of(
        htu("default port spelled out", ORIGIN + ":443" + PATH),
        htu("upper-case host and scheme", "HTTPS://CHAT.example" + PATH),
        htu("escapes that need not be", ORIGIN + PATH.replace("api", "%61p%69")),
        htu("query", ORIGIN + PATH + "?limit=50"),
        htu("fragment", ORIGIN + PATH + "#top"),
        Named.of("jku and x5u, never fetched", ProofVerifierTest::pointElsewhere),
        Named.of("what WebCrypto adds to a jwk", ProofVerifierTest::webCryptoMembers),
        Named.of("jti of one character", p -> p.claim("jti", quoted("a"))),
        Named.of("jti of 128 characters", p -> p.claim("jti", quoted("a".repeat(128)))),
        Named.of("unknown claims", p -> p.claim("exp", "1")));
  }

  @Test
  void clocksMayDifferByFiveSecondsAheadAndSixtyBehind() {
    long now = verifier.clock.instant().getEpochSecond();

    assertThat(verifier.verify(verifier.proof().claim("iat", "" + (now + 3)).sign())).isNotNull();
    assertThat(verifier.verify(verifier.proof().claim("iat", "" + (now + 5)).sign())).isNotNull();
    assertThat(verifier.verify(verifier.proof().claim("iat", "" + (now - 60)).sign())).isNotNull();
  }

  @Test
  void theQueryOfTheRequestIsNoPartOfItsTarget() {
    var proof = verifier.proof().sign();

    assertThat(
            verifier
                .itself()
                .verify(List.of(proof), "POST", PATH + "?limit=50", Verifier.TOKEN)
                .jkt())
        .isEqualTo(verifier.device.jkt());
  }

  @Test
  void theQueryOfTheRequestMayBeLong() {
    var path = PATH + "?content=" + "a".repeat(3000);
    var proof = verifier.proof().sign();

    assertThat(verifier.itself().verify(List.of(proof), "POST", path, Verifier.TOKEN)).isNotNull();
  }

  @Test
  void aProofHas4096CharactersAtMost() {
    assertThat(verifier.verify(proofOfLength(4096))).isNotNull();
    assertThatThrownBy(() -> verifier.verify(proofOfLength(4097)))
        .isInstanceOf(Problem.Unauthorized.class);
  }

  @Test
  void whereNoTokenIsSentNoHashOfOneIsAskedFor() {
    var proof = verifier.proof().withoutClaim("ath").sign();

    assertThat(verifier.itself().verify(List.of(proof), "POST", PATH, null)).isNotNull();
  }

  @Test
  void aProofWithoutANonceOrWithAForeignOneIsToldToTakeOurs() {
    assertThat(codeOf(verifier.proof().withoutClaim("nonce"))).isEqualTo("use_dpop_nonce");
    assertThat(codeOf(verifier.proof().nonce("invented"))).isEqualTo("use_dpop_nonce");
    assertThat(codeOf(verifier.proof().claim("nonce", "1"))).isEqualTo("use_dpop_nonce");
  }

  @Test
  void aNonceOutlivesItsWindowByOneMore() {
    var nonce = verifier.nonces.current();
    verifier.clock.advance(ProofNonces.WINDOW);
    assertThat(verifier.verify(verifier.proof().nonce(nonce).sign())).isNotNull();

    verifier.clock.advance(ProofNonces.WINDOW);
    assertThat(codeOf(verifier.proof().nonce(nonce))).isEqualTo("use_dpop_nonce");
  }

  @Test
  void aProofThatWasToldToTakeANonceIsNotUsedUp() {
    var jti = quoted("the same");
    assertThat(codeOf(verifier.proof().withoutClaim("nonce").claim("jti", jti)))
        .isEqualTo("use_dpop_nonce");

    assertThat(verifier.verify(verifier.proof().claim("jti", jti).sign())).isNotNull();
  }

  @Test
  void aForgedProofDoesNotUseUpTheTrueOne() {
    var proof = verifier.proof();
    var forged = proof.signedBy(new chat.tempest.auth.testing.TestDevice(verifier.clock));
    assertThatThrownBy(() -> verifier.verify(forged)).isInstanceOf(Problem.Unauthorized.class);

    assertThat(verifier.verify(proof.sign())).isNotNull();
  }

  @Test
  void aReplayIsRefusedForAsLongAsTheProofIsYoungEnough() {
    long now = verifier.clock.instant().getEpochSecond();
    var proof = verifier.proof().claim("iat", "" + (now + 5)).sign();
    verifier.verify(proof);

    for (int second = 0; second < 200; second++) {
      verifier.clock.advance(Duration.ofSeconds(1));
      assertThatThrownBy(() -> verifier.verify(proof)).isInstanceOf(Problem.Unauthorized.class);
    }
  }

  @Test
  void theHandshakeOfASocketIsOverItsOwnNonce() {
    var gateway = verifier.device.proof("GET", ORIGIN + "/gateway").token(Verifier.TOKEN);
    var proof = gateway.nonce("hello").sign();

    assertThat(verifier.itself().verifyHandshake(proof, "/gateway", Verifier.TOKEN, "hello").jkt())
        .isEqualTo(verifier.device.jkt());
  }

  @Test
  void theHandshakeOfAnotherSocketIsRefused() {
    var gateway = verifier.device.proof("GET", ORIGIN + "/gateway").token(Verifier.TOKEN);
    var proof = gateway.nonce("hello").sign();

    var problem =
        catchThrowableOfType(
            Problem.Unauthorized.class,
            () -> verifier.itself().verifyHandshake(proof, "/gateway", Verifier.TOKEN, "other"));

    assertThat(problem.code()).isEqualTo("use_dpop_nonce");
  }

  @Test
  void theProofOfARestRequestIsNoHandshake() {
    var proof = verifier.proof().sign();

    var problem =
        catchThrowableOfType(
            Problem.Unauthorized.class,
            () ->
                verifier
                    .itself()
                    .verifyHandshake(proof, "/gateway", Verifier.TOKEN, verifier.nonces.current()));

    assertThat(problem.code()).isEqualTo("invalid_dpop_proof");
  }

  /** Base64url has no text of every length, so two parts are padded until they fit together. */
  private String proofOfLength(int length) {
    for (int kid = 0; kid < 4; kid++) {
      int claim = length - verifier.proof().header("kid", quoted("a".repeat(kid))).sign().length();
      for (int padding = claim / 2; padding < claim; padding++) {
        var proof =
            verifier
                .proof()
                .header("kid", quoted("a".repeat(kid)))
                .claim("padding", quoted("a".repeat(padding)))
                .sign();
        if (proof.length() == length) {
          return proof;
        }
      }
    }
    throw new IllegalStateException("no proof has " + length + " characters");
  }

  private String codeOf(ProofBuilder proof) {
    return catchThrowableOfType(Problem.Unauthorized.class, () -> verifier.verify(proof.sign()))
        .code();
  }

  private static Named<UnaryOperator<ProofBuilder>> htu(String name, String htu) {
    return Named.of(name, p -> p.claim("htu", quoted(htu)));
  }

  private static ProofBuilder pointElsewhere(ProofBuilder proof) {
    var nowhere = quoted("https://127.0.0.1:1/keys");
    return proof.header("jku", nowhere).header("x5u", nowhere).header("kid", quoted("1"));
  }

  private static ProofBuilder webCryptoMembers(ProofBuilder proof) {
    var json = proof.headerJson();
    var jwk = json.substring(json.indexOf("{\"kty\""), json.indexOf('}'));
    return proof.header("jwk", jwk + ",\"ext\":true,\"key_ops\":[\"verify\"]}");
  }
}
