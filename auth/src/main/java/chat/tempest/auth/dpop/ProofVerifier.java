package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Es256;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Checks DPoP proofs: RFC 9449 section 4.3, its points in an order that does the cheap ones first
 * and remembers a proof only once its signature is known to be right, so that nobody can use up the
 * proofs of another or fill the memory with rubbish.
 *
 * <p>A signature may be malleated (s to n − s) without the key, and browsers sign with either, so
 * what is remembered is the key and {@code jti}: the twin of a used proof is used too.
 */
public final class ProofVerifier {
  /** How old a proof may be: time for a slow connection to carry it. */
  static final Duration OLDEST = Duration.ofSeconds(60);

  /** How far a device's clock may run ahead of ours. */
  static final Duration FURTHEST_AHEAD = Duration.ofSeconds(5);

  private static final long REMEMBERED_SECONDS = OLDEST.plus(FURTHEST_AHEAD).toSeconds() + 5;
  private static final int MOST_REMEMBERED = 1_000_000;

  private final String publicOrigin;
  private final Es256 es256;
  private final DeviceKeys keys;
  private final ProofNonces nonces;
  private final InstantSource clock;
  private final UsedOnce used;

  /**
   * @param publicOrigin as browsers see it, without a path
   */
  public ProofVerifier(String publicOrigin, Es256 es256, ProofNonces nonces, InstantSource clock) {
    this.publicOrigin = publicOrigin;
    this.es256 = es256;
    this.keys = new DeviceKeys(es256);
    this.nonces = nonces;
    this.clock = clock;
    this.used = new UsedOnce(clock, REMEMBERED_SECONDS, MOST_REMEMBERED);
  }

  /**
   * Verifies the proof of one HTTP request and uses it up.
   *
   * @param dpopHeaders every value of the header {@code DPoP}
   * @param method as received, as in {@code POST}
   * @param rawPath as received, still escaped; a query behind it is ignored
   * @param accessToken that the request carries, for the proof must be over it
   * @throws chat.tempest.core.Problem.Unauthorized with code {@code invalid_dpop_proof}, or {@code
   *     use_dpop_nonce} where it has no fresh nonce of ours
   */
  public Proof verify(
      List<String> dpopHeaders, String method, String rawPath, @Nullable String accessToken) {
    if (dpopHeaders.size() != 1) {
      throw Refused.proof("there must be one DPoP header, not " + dpopHeaders.size());
    }
    var request = new Request(method, htu(rawPath), accessToken, nonces::isFresh);
    return verify(dpopHeaders.getFirst(), request);
  }

  /**
   * Verifies the proof in the first frame of a WebSocket at {@code rawPath}, and uses it up.
   *
   * @param nonce that this connection, and no other, was greeted with
   * @throws chat.tempest.core.Problem.Unauthorized with code {@code invalid_dpop_proof}, or {@code
   *     use_dpop_nonce} where it has another nonce
   */
  public Proof verifyHandshake(String proof, String rawPath, String accessToken, String nonce) {
    return verify(proof, new Request("GET", htu(rawPath), accessToken, nonce::equals));
  }

  private record Request(
      String method, String htu, @Nullable String accessToken, Predicate<String> nonce) {}

  private Proof verify(String text, Request request) {
    var jws = Jws.parse(text);
    var key = keys.of(ProofHeader.key(jws.header()));
    var claims = new ProofClaims(jws.claims());
    claims.requireMethod(request.method());
    claims.requireTarget(request.htu());
    requireRecent(claims.issuedAt());
    var jti = claims.jti();
    if (request.accessToken() != null) {
      claims.requireToken(request.accessToken());
    }
    if (claims.nonce().filter(request.nonce()).isEmpty()) {
      throw Refused.nonce();
    }
    if (!es256.verifies(key.key(), jws.signed(), jws.signature())) {
      throw Refused.proof("the signature is wrong");
    }
    if (!used.firstUse(key.jkt() + jti, claims.issuedAt())) {
      throw Refused.proof("it was used before");
    }
    return new Proof(key.jkt());
  }

  private String htu(String rawPath) {
    int query = rawPath.indexOf('?');
    return Htu.normal(publicOrigin + (query < 0 ? rawPath : rawPath.substring(0, query)))
        .orElseThrow(() -> Refused.proof("the request's own path has no normal form"));
  }

  private void requireRecent(long issuedAt) {
    long now = clock.instant().getEpochSecond();
    if (issuedAt < now - OLDEST.toSeconds()) {
      throw Refused.proof("iat is more than " + OLDEST.toSeconds() + " seconds ago");
    }
    if (issuedAt > now + FURTHEST_AHEAD.toSeconds()) {
      throw Refused.proof("iat is more than " + FURTHEST_AHEAD.toSeconds() + " seconds ahead");
    }
  }
}
