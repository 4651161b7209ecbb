package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** The claims of a proof: RFC 9449 section 4.2 and, for what they must say, section 4.3. */
record ProofClaims(JsonNode claims) {
  private static final int LONGEST_JTI = 128;

  void requireMethod(String method) {
    if (text("htm").filter(method::equals).isEmpty()) {
      throw Refused.proof("htm is not " + method);
    }
  }

  /**
   * @param htu in normal form
   */
  void requireTarget(String htu) {
    if (text("htu").flatMap(Htu::normal).filter(htu::equals).isEmpty()) {
      throw Refused.proof("htu is not " + htu);
    }
  }

  void requireToken(String accessToken) {
    var ath = Base64Url.encode(Hashes.sha256(accessToken));
    if (text("ath").filter(claim -> Hashes.same(claim, ath)).isEmpty()) {
      throw Refused.proof("ath is not the hash of the access token");
    }
  }

  Optional<String> nonce() {
    return text("nonce");
  }

  String jti() {
    return text("jti")
        .filter(jti -> jti.length() <= LONGEST_JTI)
        .orElseThrow(() -> Refused.proof("jti is not 1 to " + LONGEST_JTI + " characters"));
  }

  /** Whole seconds since the Unix epoch. */
  long issuedAt() {
    var iat = claims.get("iat");
    if (iat == null || !iat.isIntegralNumber() || !iat.canConvertToLong()) {
      throw Refused.proof("iat is not a whole number of seconds");
    }
    return iat.longValue();
  }

  private Optional<String> text(String member) {
    return JsonObjects.text(claims, member);
  }
}
