package chat.tempest.auth.dpop;

import static chat.tempest.auth.dpop.Verifier.ORIGIN;
import static chat.tempest.auth.dpop.Verifier.PATH;
import static chat.tempest.auth.testing.ProofBuilder.quoted;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Es256;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.testing.Forgeries;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.testing.TestDevice;
import chat.tempest.core.Problem;
import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.math.BigInteger;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every way to spoil a proof, and what is said to it. */
class ProofAttackTest {
  private static final String OTHER = "https://evil.example";

  /** Makes the headers of a request out of a right proof. */
  interface Attack extends Function<Verifier, List<String>> {}

  static Stream<Arguments> refused() {
    var providers = List.of(Es256.jdk(), AmazonCorrettoCryptoProvider.INSTANCE);
    return providers.stream()
        .flatMap(
            provider ->
                attacks()
                    .map(
                        attack ->
                            Arguments.of(
                                Named.of(provider.getName(), new Es256(provider)), attack)));
  }

  @ParameterizedTest(name = "{1} ({0})")
  @MethodSource
  void refused(Es256 es256, Attack attack) {
    var verifier = new Verifier(es256);
    var headers = attack.apply(verifier).toArray(String[]::new);

    var problem = catchThrowableOfType(Problem.Unauthorized.class, () -> verifier.verify(headers));

    assertThat(problem).isNotNull();
    assertThat(problem.code()).isEqualTo("invalid_dpop_proof");
  }

  @Test
  void theCorrettoProviderIsThereToBeAttacked() {
    assertThat(AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError()).isNull();
  }

  static Stream<Named<Attack>> attacks() {
    return Stream.of(
            method(),
            target(),
            time(),
            token(),
            algorithm(),
            key(),
            json(),
            id(),
            signature(),
            form())
        .flatMap(Function.identity());
  }

  private static Stream<Named<Attack>> method() {
    return Stream.of(
        spoilt("htm of another method", p -> p.claim("htm", quoted("GET"))),
        spoilt("htm in lower case", p -> p.claim("htm", quoted("post"))),
        spoilt("htm missing", p -> p.withoutClaim("htm")));
  }

  private static Stream<Named<Attack>> target() {
    return Stream.of(
        htu("other host", OTHER + PATH),
        htu("host as a prefix", ORIGIN + ".evil.example" + PATH),
        htu("other path", ORIGIN + "/api/v10/users/@me"),
        htu("other scheme", "http://chat.example" + PATH),
        htu("other port", ORIGIN + ":8443" + PATH),
        htu("port of the other scheme", ORIGIN + ":80" + PATH),
        htu("user info", "https://a@chat.example" + PATH),
        htu("user info that looks like the host", "https://chat.example@evil.example" + PATH),
        htu("dot segments", ORIGIN + "/api/v10/users/../channels/1/messages"),
        htu("escaped dot segments", ORIGIN + "/api/v10/users/%2e%2E/channels/1/messages"),
        htu("escaped slash", ORIGIN + PATH.replace("/1/", "%2F1/")),
        htu("other case of the path", ORIGIN + PATH.replace("channels", "Channels")),
        htu("slash at the end", ORIGIN + PATH + "/"),
        htu("doubled slash", ORIGIN + "/" + PATH),
        htu("doubly escaped", ORIGIN + PATH.replace("api", "%2561pi")),
        htu("broken escape", ORIGIN + PATH + "%4"),
        htu("relative", PATH),
        htu("relative with a host", "//chat.example" + PATH),
        htu("opaque", "https:" + PATH.substring(1)),
        htu("other kind", "javascript:alert(1)"),
        htu("backslash", ORIGIN + "\\\\" + PATH),
        htu("huge", ORIGIN + PATH + "?" + "a".repeat(2100)),
        spoilt("htu missing", p -> p.withoutClaim("htu")),
        spoilt("htu is a list", p -> p.claim("htu", "[" + quoted(ORIGIN + PATH) + "]")));
  }

  private static Stream<Named<Attack>> time() {
    return Stream.of(
        iat("61 seconds old", now -> "" + (now - 61)),
        iat("6 seconds ahead", now -> "" + (now + 6)),
        iat("text", now -> quoted("" + now)),
        iat("negative", now -> "" + -now),
        iat("huge", now -> "99999999999999999999"),
        iat("beyond a double", now -> "1e400"),
        iat("fraction", now -> now + ".5"),
        iat("exponent", now -> "1.7e9"),
        iat("milliseconds", now -> now + "000"),
        iat("zero", now -> "0"),
        iat("now in 64 bits, and more beyond", ProofAttackTest::beyondALong),
        iat("null", now -> "null"),
        spoilt("iat missing", p -> p.withoutClaim("iat")));
  }

  private static Stream<Named<Attack>> token() {
    return Stream.of(
        spoilt("ath missing", p -> p.withoutClaim("ath")),
        spoilt("ath of another token", p -> p.token("another")),
        spoilt("ath padded", p -> p.claim("ath", quoted(ath() + "="))),
        spoilt("ath in hex", p -> p.claim("ath", quoted("00".repeat(32)))));
  }

  private static Stream<Named<Attack>> algorithm() {
    return Stream.of(
        spoilt("alg none", p -> p.header("alg", quoted("none"))),
        attack(
            "alg none, no signature",
            v -> List.of(Forgeries.unsigned(v.proof().header("alg", quoted("none")).sign()))),
        attack("HS256 keyed with the jwk", v -> List.of(Forgeries.macByJwk(v.proof(), v.device))),
        spoilt("RS256", p -> p.header("alg", quoted("RS256"))),
        attack("RS256 by an RSA key", v -> List.of(Forgeries.signedByRsa(v.proof()))),
        spoilt("ES384", p -> p.header("alg", quoted("ES384"))),
        spoilt("es256 in lower case", p -> p.header("alg", quoted("es256"))),
        spoilt("alg missing", p -> p.withoutHeader("alg")),
        spoilt("typ JWT", p -> p.header("typ", quoted("JWT"))),
        spoilt("typ missing", p -> p.withoutHeader("typ")),
        spoilt("crit", p -> p.header("crit", "[\"exp\"]").header("exp", "1")),
        spoilt("b64", p -> p.header("b64", "false").header("crit", "[\"b64\"]")),
        spoilt("b64 without crit", p -> p.header("b64", "false")));
  }

  private static Stream<Named<Attack>> key() {
    return Stream.of(
        spoilt("jwk of a symmetric key", p -> p.header("jwk", "{\"kty\":\"oct\",\"k\":\"AA\"}")),
        attack("jwk with d", v -> List.of(withJwk(v, "}", ",\"d\":\"AAAA\"}"))),
        attack("jwk with k", v -> List.of(withJwk(v, "}", ",\"k\":\"AAAA\"}"))),
        attack("jwk for another algorithm", v -> List.of(withJwk(v, "}", ",\"alg\":\"ES384\"}"))),
        spoilt("kid only", p -> p.withoutHeader("jwk").header("kid", quoted("1"))),
        spoilt("jwk is text", p -> p.header("jwk", quoted("key"))),
        spoilt("jwk is null", p -> p.header("jwk", "null")),
        attack("signed by another key", v -> List.of(v.proof().signedBy(new TestDevice(v.clock)))),
        attack("jwk of P-384", v -> List.of(withJwk(v, "P-256", "P-384"))),
        attack("jwk of secp256k1", v -> List.of(withJwk(v, "P-256", "secp256k1"))),
        attack("point off the curve", v -> List.of(withJwk(v, v.device.y(), v.device.x()))),
        attack("point at zero", v -> List.of(zeroPoint(v))),
        attack("coordinate above the field", v -> List.of(withJwk(v, v.device.x(), ones()))),
        attack(
            "coordinate with a zero in front",
            v -> List.of(withJwk(v, v.device.x(), zeroThenX(v)))),
        attack("kind of key that does not fit", v -> List.of(withJwk(v, "EC", "OKP"))),
        attack("coordinate too long", v -> List.of(withJwk(v, v.device.x(), "AA" + v.device.x()))),
        attack("coordinate padded", v -> List.of(withJwk(v, v.device.x(), v.device.x() + "="))),
        attack(
            "coordinate with stray bits",
            v -> List.of(withJwk(v, v.device.x(), Forgeries.withStrayBits(v.device.x())))));
  }

  private static Stream<Named<Attack>> json() {
    return Stream.of(
        attack(
            "jwk twice",
            v -> List.of(v.proof().againInHeader("jwk", new TestDevice(v.clock).jwk()).sign())),
        spoilt("alg twice", p -> p.againInHeader("alg", quoted("none"))),
        spoilt("htu twice", p -> p.againInClaims("htu", quoted(OTHER))),
        spoilt("iat twice", p -> p.againInClaims("iat", "1")),
        attack("member of jwk twice", v -> List.of(withJwk(v, "}", ",\"x\":\"AA\"}"))),
        attack("claims are a list", v -> List.of(v.device.sign(v.proof().headerJson(), "[]"))),
        attack("claims are nothing", v -> List.of(v.device.sign(v.proof().headerJson(), ""))),
        attack(
            "more behind the claims",
            v ->
                List.of(
                    v.device.sign(v.proof().headerJson(), v.proof().claimsJson() + "{\"a\":1}"))),
        spoilt("deep", p -> p.claim("a", "[".repeat(500) + "]".repeat(500))),
        attack(
            "not UTF-8", v -> List.of("gICA." + v.proof().sign().split("\\.", -1)[1] + ".AAAA")));
  }

  private static Stream<Named<Attack>> id() {
    return Stream.of(
        spoilt("jti missing", p -> p.withoutClaim("jti")),
        spoilt("jti empty", p -> p.claim("jti", quoted(""))),
        spoilt("jti of 129 characters", p -> p.claim("jti", quoted("a".repeat(129)))),
        spoilt("jti is a number", p -> p.claim("jti", "1")),
        attack("replay", ProofAttackTest::replay),
        attack("replay with malleated signature", ProofAttackTest::malleatedReplay));
  }

  private static Stream<Named<Attack>> signature() {
    return Stream.of(
        signature("zero", proof -> new byte[64]),
        signature("r of zero", ProofAttackTest::withoutR),
        text("signature: order as r and s", Forgeries::withOrderAsSignature),
        signature("empty", proof -> new byte[0]),
        signature("63 bytes", proof -> Arrays.copyOf(proof, 63)),
        signature("65 bytes", proof -> Arrays.copyOf(proof, 65)),
        attack("signature in DER", v -> List.of(Forgeries.inDer(v.proof().sign(), v.device))),
        text("signature padded", proof -> proof + "=="),
        text("signature with stray bits", Forgeries::withStrayBits),
        text("signature cut", proof -> proof.substring(0, proof.length() - 4)));
  }

  private static Stream<Named<Attack>> form() {
    return Stream.of(
        attack("no DPoP header", v -> List.of()),
        attack("two DPoP headers", v -> List.of(v.proof().sign(), v.proof().sign())),
        attack("two in one header", v -> List.of(v.proof().sign() + ", " + v.proof().sign())),
        text("empty", proof -> ""),
        text("two parts", proof -> proof.substring(0, proof.lastIndexOf('.'))),
        text("four parts", proof -> proof + ".AAAA"),
        text("five parts, as JWE", proof -> "a.b.c.d.e"),
        text("space in front", proof -> " " + proof),
        text("line end behind", proof -> proof + "\n"),
        text("base64 with plus", proof -> "+" + proof.substring(1)),
        text("not ASCII", proof -> "é" + proof.substring(1)),
        spoilt("longer than 4,096", p -> p.claim("a", quoted("a".repeat(4096)))));
  }

  // How attacks are made.

  private static Named<Attack> attack(String name, Attack attack) {
    return Named.of(name, attack);
  }

  private static Named<Attack> spoilt(String name, UnaryOperator<ProofBuilder> spoil) {
    return attack(name, v -> List.of(spoil.apply(v.proof()).sign()));
  }

  private static Named<Attack> htu(String name, String htu) {
    return spoilt("htu: " + name, p -> p.claim("htu", quoted(htu)));
  }

  private static Named<Attack> iat(String name, Function<Long, String> iat) {
    return attack(
        "iat: " + name,
        v -> {
          long now = v.clock.instant().getEpochSecond();
          return List.of(v.proof().claim("iat", iat.apply(now)).sign());
        });
  }

  private static Named<Attack> text(String name, UnaryOperator<String> spoil) {
    return attack(name, v -> List.of(spoil.apply(v.proof().sign())));
  }

  private static Named<Attack> signature(String name, UnaryOperator<byte[]> spoil) {
    return text(
        "signature: " + name,
        proof -> Forgeries.withSignature(proof, spoil.apply(Forgeries.signatureOf(proof))));
  }

  private static byte[] withoutR(byte[] signature) {
    Arrays.fill(signature, 0, 32, (byte) 0);
    return signature;
  }

  private static String ath() {
    return Base64Url.encode(Hashes.sha256(Verifier.TOKEN));
  }

  private static String withJwk(Verifier v, String from, String to) {
    return v.proof().header("jwk", v.device.jwk().replace(from, to)).sign();
  }

  private static String zeroPoint(Verifier v) {
    var zero = Base64Url.encode(new byte[32]);
    return v.proof()
        .header("jwk", v.device.jwk().replace(v.device.x(), zero).replace(v.device.y(), zero))
        .sign();
  }

  /** The same point, and so the same signatures, under another thumbprint. */
  private static String zeroThenX(Verifier v) {
    var bytes = new byte[33];
    System.arraycopy(v.device.key().x(), 0, bytes, 1, 32);
    return Base64Url.encode(bytes);
  }

  /** Whoever cuts it to a long reads the present time. */
  private static String beyondALong(long now) {
    return BigInteger.TWO.pow(64).add(BigInteger.valueOf(now)).toString();
  }

  private static String ones() {
    var bytes = new byte[32];
    Arrays.fill(bytes, (byte) 0xFF);
    return Base64Url.encode(bytes);
  }

  private static List<String> replay(Verifier v) {
    var proof = v.proof().sign();
    v.verify(proof);
    return List.of(proof);
  }

  /**
   * (r, n − s) verifies as well as (r, s): the proof is another text, and was used all the same.
   */
  private static List<String> malleatedReplay(Verifier v) {
    var proof = v.proof().sign();
    v.verify(proof);
    return List.of(Forgeries.malleated(proof));
  }
}
