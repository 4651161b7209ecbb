package chat.tempest.app.attack;

import static chat.tempest.app.attack.Outcome.ACCEPTED;
import static chat.tempest.app.attack.Outcome.INVALID_PROOF;
import static chat.tempest.app.attack.Outcome.USE_NONCE;
import static chat.tempest.app.testing.RunningServer.ORIGIN;
import static chat.tempest.auth.testing.ProofBuilder.quoted;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.auth.testing.Forgeries;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.testing.TestDevice;
import java.time.Instant;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** DPoP proofs (RFC 9449 section 4.3). */
final class ProofRows {
  private static final String PATH = Stage.WHO_AM_I.path();

  private ProofRows() {}

  static Stream<Row> all() {
    return Stream.of(
            replays(), method(), target(), time(), token(), algorithm(), key(), form(), accepted())
        .flatMap(rows -> rows);
  }

  private static Stream<Row> replays() {
    return Stream.of(
        row("jti replayed", INVALID_PROOF, stage -> again(stage, proof -> proof)),
        row(
            "jti replayed with the signature malleated (s to n − s)",
            INVALID_PROOF,
            stage -> again(stage, Forgeries::malleated)),
        row(
            "jti replayed in a proof that is signed anew",
            INVALID_PROOF,
            stage -> {
              var proof = stage.proof();
              assertThat(stage.send(proof.sign())).isEqualTo(ACCEPTED);
              return stage.send(proof.sign());
            }),
        spoilt("jti missing", proof -> proof.withoutClaim("jti")),
        spoilt("jti empty", proof -> proof.claim("jti", quoted(""))),
        spoilt("jti huge", proof -> proof.claim("jti", quoted("a".repeat(1000)))));
  }

  private static Outcome again(Stage stage, UnaryOperator<String> change) {
    var proof = stage.proof().sign();
    assertThat(stage.send(proof)).isEqualTo(ACCEPTED);
    return stage.send(change.apply(proof));
  }

  private static Stream<Row> method() {
    return Stream.of(
        spoilt("htm of another method", proof -> proof.claim("htm", quoted("POST"))),
        spoilt("htm in lower case", proof -> proof.claim("htm", quoted("get"))));
  }

  private static Stream<Row> target() {
    return Stream.of(
        htu("other host", "https://evil.example" + PATH),
        htu("other path", ORIGIN + "/api/v10/guilds"),
        htu("other scheme", "http://chat.example" + PATH),
        htu("other port", ORIGIN + ":8443" + PATH),
        htu("user info", "https://ines@chat.example" + PATH),
        htu("dot segments", ORIGIN + "/api/v10/guilds/../users/@me"),
        htu("%2F for a slash", ORIGIN + "/api/v10/users%2F@me"),
        htu("other case of the path", ORIGIN + "/API/v10/users/@me"),
        htu("relative", PATH));
  }

  private static Stream<Row> time() {
    return Stream.of(
        iat("old", now -> "" + (now - 120)),
        iat("in the future", now -> "" + (now + 120)),
        spoilt("iat missing", proof -> proof.withoutClaim("iat")),
        iat("a string", now -> quoted("" + now)),
        iat("negative", now -> "" + -now),
        iat("huge", now -> "9".repeat(30)),
        iat("in milliseconds", now -> now + "000"));
  }

  private static Stream<Row> token() {
    return Stream.of(
        spoilt("ath missing", proof -> proof.withoutClaim("ath")),
        spoilt("ath of another token", proof -> proof.token("another")),
        told("nonce missing", proof -> proof.withoutClaim("nonce")),
        told("nonce invented", proof -> proof.nonce("invented")));
  }

  private static Stream<Row> algorithm() {
    return Stream.of(
        forged(
            "alg none, without a signature",
            stage -> Forgeries.unsigned(stage.proof().header("alg", quoted("none")).sign())),
        forged(
            "HS256 keyed with the jwk",
            stage -> Forgeries.macByJwk(stage.proof(), stage.ines().device())),
        forged("RS256 by an RSA key", stage -> Forgeries.signedByRsa(stage.proof())),
        spoilt("typ wrong", proof -> proof.header("typ", quoted("JWT"))),
        spoilt("crit", proof -> proof.header("crit", "[\"exp\"]").header("exp", "1")),
        spoilt("b64", proof -> proof.header("b64", "false").header("crit", "[\"b64\"]")));
  }

  private static Stream<Row> key() {
    return Stream.of(
        spoilt("jwk of type oct", proof -> proof.header("jwk", "{\"kty\":\"oct\",\"k\":\"AAAA\"}")),
        jwk("with private d", (device, jwk) -> jwk.replace("}", ",\"d\":\"" + device.x() + "\"}")),
        spoilt("kid only", proof -> proof.withoutHeader("jwk").header("kid", quoted("1"))),
        forged(
            "the victim's jwk with the attacker's signature",
            stage -> stage.proof().signedBy(new TestDevice())),
        jwk("of another curve", (device, jwk) -> jwk.replace("P-256", "P-384")),
        jwk(
            "a point off the curve",
            (device, jwk) -> jwk.replace(device.y(), new TestDevice().y())));
  }

  private static Stream<Row> form() {
    return Stream.of(
        spoilt("a member twice in the header", proof -> proof.againInHeader("alg", quoted("none"))),
        spoilt("a member twice in the claims", proof -> proof.againInClaims("htm", quoted("GET"))),
        forged(
            "signature of zeros",
            stage -> Forgeries.withSignature(stage.proof().sign(), new byte[64])),
        forged(
            "signature in DER",
            stage -> Forgeries.inDer(stage.proof().sign(), stage.ines().device())),
        forged("signature padded", stage -> stage.proof().sign() + "=="),
        forged(
            "signature in base64url that is not canonical",
            stage -> Forgeries.withStrayBits(stage.proof().sign())),
        row(
            "two DPoP headers",
            INVALID_PROOF,
            stage -> stage.send(stage.proof().sign(), stage.proof().sign())),
        row("no DPoP header", INVALID_PROOF, Stage::send));
  }

  private static Stream<Row> accepted() {
    return Stream.of(
        accepted("as it should be", proof -> proof),
        accepted("htu: default port spelled out", ORIGIN + ":443" + PATH),
        accepted("htu: host in upper case", "https://CHAT.EXAMPLE" + PATH),
        accepted("htu: unreserved characters escaped", ORIGIN + "/api/v10/%75sers/@me"),
        accepted("htu: query ignored", ORIGIN + PATH + "?limit=1"),
        accepted("htu: fragment ignored", ORIGIN + PATH + "#top"),
        accepted(
            "iat: 3 s ahead",
            proof -> proof.claim("iat", "" + (Instant.now().getEpochSecond() + 3))),
        row("jku and x5u ignored, and never fetched", ACCEPTED, ProofRows::lured));
  }

  private static Outcome lured(Stage stage) {
    var lure = quoted(stage.lure());
    var proof = stage.proof().header("jku", lure).header("x5u", lure);
    var outcome = stage.send(proof.sign());
    stage.assertNobodyCame();
    return outcome;
  }

  // How rows are made.

  private static Row row(String what, Outcome expected, Row.Attempt attempt) {
    return new Row("DPoP", what, expected, attempt);
  }

  private static Row proven(String what, Outcome expected, UnaryOperator<ProofBuilder> change) {
    return row(what, expected, stage -> stage.send(change.apply(stage.proof()).sign()));
  }

  private static Row spoilt(String what, UnaryOperator<ProofBuilder> spoil) {
    return proven(what, INVALID_PROOF, spoil);
  }

  private static Row told(String what, UnaryOperator<ProofBuilder> spoil) {
    return proven(what, USE_NONCE, spoil);
  }

  private static Row accepted(String what, UnaryOperator<ProofBuilder> change) {
    return proven(what, ACCEPTED, change);
  }

  private static Row accepted(String what, String htu) {
    return accepted(what, proof -> proof.claim("htu", quoted(htu)));
  }

  private static Row htu(String how, String htu) {
    return spoilt("htu: " + how, proof -> proof.claim("htu", quoted(htu)));
  }

  private static Row iat(String how, LongFunction<String> iat) {
    return spoilt(
        "iat: " + how, proof -> proof.claim("iat", iat.apply(Instant.now().getEpochSecond())));
  }

  private static Row forged(String what, Function<Stage, String> proof) {
    return row(what, INVALID_PROOF, stage -> stage.send(proof.apply(stage)));
  }

  private interface JwkChange {
    String of(TestDevice device, String jwk);
  }

  private static Row jwk(String how, JwkChange change) {
    return forged(
        "jwk " + how,
        stage -> {
          var device = stage.ines().device();
          return stage.proof().header("jwk", change.of(device, device.jwk())).sign();
        });
  }
}
