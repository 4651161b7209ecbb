package chat.tempest.auth.dpop;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.util.Base64URL;
import com.nimbusds.jwt.SignedJWT;
import com.nimbusds.oauth2.sdk.dpop.JWKThumbprintConfirmation;
import com.nimbusds.oauth2.sdk.dpop.verifiers.AccessTokenValidationException;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPIssuer;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProofUse;
import com.nimbusds.oauth2.sdk.dpop.verifiers.DPoPProtectedResourceRequestVerifier;
import com.nimbusds.oauth2.sdk.dpop.verifiers.InvalidDPoPProofException;
import com.nimbusds.oauth2.sdk.token.DPoPAccessToken;
import com.nimbusds.oauth2.sdk.util.singleuse.AlreadyUsedException;
import com.nimbusds.openid.connect.sdk.Nonce;
import java.net.URI;
import java.text.ParseException;
import java.util.HashSet;
import java.util.Set;

/**
 * What Connect2id's SDK says of a proof, asked for the same request and with the same bounds. Its
 * clock is the machine's.
 */
final class Oracle {
  private static final DPoPIssuer ISSUER = new DPoPIssuer("device");

  private final Set<String> used = new HashSet<>();
  private final DPoPProtectedResourceRequestVerifier verifier =
      new DPoPProtectedResourceRequestVerifier(
          Set.of(JWSAlgorithm.ES256),
          ProofVerifier.FURTHEST_AHEAD.toSeconds(),
          ProofVerifier.OLDEST.toSeconds(),
          this::markAsUsed);

  /** Whether the proof is good for the request of {@link Verifier}, and by its device. */
  boolean accepts(String proof, Verifier request) {
    try {
      verifier.verify(
          "POST",
          URI.create(Verifier.ORIGIN + Verifier.PATH),
          ISSUER,
          SignedJWT.parse(proof),
          new DPoPAccessToken(Verifier.TOKEN),
          new JWKThumbprintConfirmation(new Base64URL(request.device.jkt())),
          Set.of(new Nonce(request.nonces.current())),
          null);
      return true;
    } catch (ParseException
        | InvalidDPoPProofException
        | AccessTokenValidationException
        | JOSEException
        | IllegalArgumentException e) {
      // The last is what it says to an empty jti.
      return false;
    }
  }

  private void markAsUsed(DPoPProofUse use) throws AlreadyUsedException {
    if (!used.add(use.getJWTID().getValue())) {
      throw new AlreadyUsedException("used");
    }
  }
}
