package chat.tempest.auth.passkey;

import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import tools.jackson.core.JacksonException;

/**
 * The library by itself, with a policy as lenient as is wanted: says what exactly a refusal of
 * {@link PasskeyVerifier} is for.
 */
final class Library {
  /** What our policy refuses, and others need not. */
  enum Point {
    NO_USER_VERIFICATION,
    CROSS_ORIGIN,
    ALGORITHM,

    /**
     * An attestation that the library does not take, and that we ask for none of: TPM's without a
     * qualified name, and U2F's beside an AAGUID that is not zero.
     */
    ATTESTATION
  }

  private static final ObjectConverter CONVERTER = new ObjectConverter();
  private static final WebAuthnManager WEBAUTHN =
      WebAuthnManager.createNonStrictWebAuthnManager(CONVERTER);

  private Library() {}

  static RegistrationData parsed(RegistrationResponse response) {
    return WEBAUTHN.parse(
        new RegistrationRequest(
            response.attestationObject(), response.clientDataJson(), response.transports()));
  }

  static byte[] bytes(COSEKey key) {
    return CONVERTER.getCborMapper().writeValueAsBytes(key);
  }

  /** Whether all of the registration is right but for what is forgiven. */
  static boolean accepts(Vector vector, Set<Point> forgiven) {
    var server = server(vector.registrationChallenge(), forgiven);
    var response =
        forgiven.contains(Point.ATTESTATION) ? vector.unattested() : vector.registrationResponse();
    var algorithms = forgiven.contains(Point.ALGORITHM) ? null : ours();
    boolean verified = !forgiven.contains(Point.NO_USER_VERIFICATION);
    try {
      var parameters = new RegistrationParameters(server, algorithms, verified, true);
      WEBAUTHN.verify(parsed(response), parameters);
      return true;
    } catch (WebAuthnException | JacksonException e) {
      return false;
    }
  }

  /** Whether all of the authentication is right but for what is forgiven. */
  static boolean acceptsAssertion(Vector vector, Set<Point> forgiven) {
    var response = vector.authenticationResponse();
    var request =
        new AuthenticationRequest(
            response.rawId(),
            response.authenticatorData(),
            response.clientDataJson(),
            response.signature());
    var server = server(vector.authenticationChallenge(), forgiven);
    boolean verified = !forgiven.contains(Point.NO_USER_VERIFICATION);
    var parameters =
        new AuthenticationParameters(
            server, record(vector), List.of(response.rawId()), verified, true);
    try {
      WEBAUTHN.verify(request, parameters);
      return true;
    } catch (WebAuthnException e) {
      return false;
    }
  }

  private static CredentialRecordImpl record(Vector vector) {
    var data = parsed(vector.unattested());
    return new CredentialRecordImpl(
        Objects.requireNonNull(data.getAttestationObject()), null, null, null);
  }

  private static ServerProperty server(byte[] challenge, Set<Point> forgiven) {
    var server =
        ServerProperty.builder()
            .origin(new Origin("https://example.org"))
            .rpId("example.org")
            .challenge(new DefaultChallenge(challenge));
    return (forgiven.contains(Point.CROSS_ORIGIN) ? server.anyTopOrigin() : server).build();
  }

  private static List<PublicKeyCredentialParameters> ours() {
    return Options.ALGORITHMS.stream()
        .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
        .toList();
  }
}
