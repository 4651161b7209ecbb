package chat.tempest.auth.dpop;

import static chat.tempest.auth.dpop.Verifier.ORIGIN;
import static chat.tempest.auth.dpop.Verifier.PATH;
import static chat.tempest.auth.testing.ProofBuilder.quoted;

import chat.tempest.auth.testing.Forgeries;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.testing.TestDevice;
import java.time.Instant;
import java.util.function.UnaryOperator;

/** What can be changed of a proof, and who refuses it for that: ours, the oracle, both or none. */
enum Spoil {
  NOTHING(By.NOBODY, proof -> proof),
  UNKNOWN_CLAIM(By.NOBODY, proof -> proof.claim("scope", quoted("all"))),
  KEY_ELSEWHERE(By.NOBODY, proof -> proof.header("jku", quoted("https://127.0.0.1:1/keys"))),
  AHEAD_A_LITTLE(By.NOBODY, proof -> proof.claim("iat", "" + (now() + 3))),
  OLD_A_LITTLE(By.NOBODY, proof -> proof.claim("iat", "" + (now() - 30))),

  HTM_OTHER(By.BOTH, proof -> proof.claim("htm", quoted("GET"))),
  HTM_LOWER_CASE(By.BOTH, proof -> proof.claim("htm", quoted("post"))),
  HTM_MISSING(By.BOTH, proof -> proof.withoutClaim("htm")),
  HTU_OTHER_HOST(By.BOTH, proof -> proof.claim("htu", quoted("https://evil.example" + PATH))),
  HTU_OTHER_PATH(By.BOTH, proof -> proof.claim("htu", quoted(ORIGIN + PATH + "/"))),
  HTU_RELATIVE(By.BOTH, proof -> proof.claim("htu", quoted(PATH))),
  HTU_MISSING(By.BOTH, proof -> proof.withoutClaim("htu")),
  IAT_OLD(By.BOTH, proof -> proof.claim("iat", "" + (now() - 120))),
  IAT_AHEAD(By.BOTH, proof -> proof.claim("iat", "" + (now() + 120))),
  IAT_MISSING(By.BOTH, proof -> proof.withoutClaim("iat")),
  IAT_TEXT(By.BOTH, proof -> proof.claim("iat", quoted("" + now()))),
  IAT_NEGATIVE(By.BOTH, proof -> proof.claim("iat", "" + -now())),
  IAT_MILLISECONDS(By.BOTH, proof -> proof.claim("iat", now() + "000")),
  ATH_MISSING(By.BOTH, proof -> proof.withoutClaim("ath")),
  ATH_OTHER(By.BOTH, proof -> proof.token("another")),
  NONCE_OTHER(By.BOTH, proof -> proof.nonce("another")),
  NONCE_MISSING(By.BOTH, proof -> proof.withoutClaim("nonce")),
  JTI_MISSING(By.BOTH, proof -> proof.withoutClaim("jti")),
  JTI_EMPTY(By.BOTH, proof -> proof.claim("jti", quoted(""))),
  JTI_NUMBER(By.BOTH, proof -> proof.claim("jti", "1")),
  TYP_OTHER(By.BOTH, proof -> proof.header("typ", quoted("JWT"))),
  TYP_MISSING(By.BOTH, proof -> proof.withoutHeader("typ")),
  ALG_NONE(By.BOTH, proof -> proof.header("alg", quoted("none"))),
  ALG_HS256(By.BOTH, proof -> proof.header("alg", quoted("HS256"))),
  ALG_RS256(By.BOTH, proof -> proof.header("alg", quoted("RS256"))),
  JWK_MISSING(By.BOTH, proof -> proof.withoutHeader("jwk").header("kid", quoted("1"))),
  JWK_OCT(By.BOTH, proof -> proof.header("jwk", "{\"kty\":\"oct\",\"k\":\"AAAA\"}")),
  JWK_OF_ANOTHER(By.BOTH, proof -> proof.header("jwk", new TestDevice().jwk())),
  CRIT(By.BOTH, proof -> proof.header("crit", "[\"exp\"]").header("exp", "1")),
  TWICE_IN_HEADER(By.BOTH, proof -> proof.againInHeader("typ", quoted("dpop+jwt"))),
  TWICE_IN_CLAIMS(By.BOTH, proof -> proof.againInClaims("htm", quoted("POST"))),

  IAT_FRACTION(By.OURS, proof -> proof.claim("iat", now() + ".5")),
  JTI_HUGE(By.OURS, proof -> proof.claim("jti", quoted("a".repeat(200)))),
  B64(By.OURS, proof -> proof.header("b64", "true")),
  LONG(By.OURS, proof -> proof.claim("padding", quoted("a".repeat(4096)))),

  EXPIRED(By.ORACLE, proof -> proof.claim("exp", "1")),
  HTU_DEFAULT_PORT(By.ORACLE, proof -> proof.claim("htu", quoted(ORIGIN + ":443" + PATH))),
  HTU_UPPER_CASE_HOST(
      By.ORACLE, proof -> proof.claim("htu", quoted("https://CHAT.EXAMPLE" + PATH))),
  HTU_ESCAPES(By.ORACLE, proof -> proof.claim("htu", quoted(ORIGIN + PATH.replace("a", "%61")))),
  HTU_QUERY(By.ORACLE, proof -> proof.claim("htu", quoted(ORIGIN + PATH + "?limit=1"))),

  SIGNATURE_ZERO(By.BOTH, UnaryOperator.identity(), p -> Forgeries.withSignature(p, new byte[64])),
  SIGNATURE_MISSING(By.BOTH, UnaryOperator.identity(), Forgeries::unsigned),
  SIGNATURE_MALLEATED(By.NOBODY, UnaryOperator.identity(), Forgeries::malleated),
  SIGNATURE_STRAY_BITS(By.OURS, UnaryOperator.identity(), Forgeries::withStrayBits),
  SIGNATURE_PADDED(By.OURS, UnaryOperator.identity(), p -> p + "=="),
  SPACE_AROUND(By.OURS, UnaryOperator.identity(), p -> " " + p);

  /** Who refuses it. */
  enum By {
    NOBODY,
    BOTH,

    /** The oracle takes it, and we are stricter: we would rather not. */
    OURS,

    /**
     * The oracle compares {@code htu} letter by letter; RFC 9449 section 4.3 asks for the
     * normalisation of RFC 3986, and says that query and fragment do not count.
     */
    ORACLE
  }

  final By refusedBy;
  private final UnaryOperator<ProofBuilder> change;
  private final UnaryOperator<String> tamper;

  Spoil(By refusedBy, UnaryOperator<ProofBuilder> change) {
    this(refusedBy, change, proof -> proof);
  }

  Spoil(By refusedBy, UnaryOperator<ProofBuilder> change, UnaryOperator<String> tamper) {
    this.refusedBy = refusedBy;
    this.change = change;
    this.tamper = tamper;
  }

  /** Whether it is the text that it changes, which can be done once: it must be whole. */
  boolean tampers() {
    return name().startsWith("SIGNATURE") || this == SPACE_AROUND;
  }

  ProofBuilder change(ProofBuilder proof) {
    return change.apply(proof);
  }

  String tamper(String proof) {
    return tamper.apply(proof);
  }

  private static long now() {
    return Instant.now().getEpochSecond();
  }
}
