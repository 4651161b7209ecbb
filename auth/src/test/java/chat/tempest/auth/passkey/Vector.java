package chat.tempest.auth.passkey;

import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.testing.AttestationObjects;
import chat.tempest.core.UserId;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A test vector of <a href="https://www.w3.org/TR/webauthn-3/#sctn-test-vectors">WebAuthn Level 3,
 * section 16</a>: a registration and an authentication, for {@code example.org} at {@code
 * https://example.org}, in hex as they are printed there.
 */
record Vector(
    String section,
    String name,
    @JsonProperty("credential_id") String credentialId,
    Registered registration,
    Asserted authentication) {
  private static final HexFormat HEX = HexFormat.of();

  record Registered(
      String challenge,
      @JsonProperty("client_data_json") String clientDataJson,
      @JsonProperty("attestation_object") String attestationObject) {}

  record Asserted(
      String challenge,
      @JsonProperty("client_data_json") String clientDataJson,
      @JsonProperty("authenticator_data") String authenticatorData,
      String signature) {}

  static List<Vector> all() {
    try (var file = Vector.class.getResourceAsStream("webauthn-level-3-vectors.json")) {
      return JsonMapper.builder().build().readValue(file, new TypeReference<>() {});
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Vector of(String section) {
    return all().stream()
        .filter(vector -> vector.section().equals(section))
        .findFirst()
        .orElseThrow();
  }

  RegistrationResponse registrationResponse() {
    return new RegistrationResponse(
        HEX.parseHex(credentialId),
        HEX.parseHex(registration.clientDataJson()),
        HEX.parseHex(registration.attestationObject()),
        Set.of());
  }

  /**
   * The same as a client passes it on that was asked for no attestation (section 5.1.3): what the
   * authenticator attests is left out.
   */
  RegistrationResponse unattested() {
    var attested = registration.attestationObject();
    var data = attested.substring(attested.indexOf(HEX.formatHex(Hashes.sha256("example.org"))));
    return new RegistrationResponse(
        HEX.parseHex(credentialId),
        HEX.parseHex(registration.clientDataJson()),
        AttestationObjects.none(HEX.parseHex(data)),
        Set.of());
  }

  AuthenticationResponse authenticationResponse() {
    return new AuthenticationResponse(
        HEX.parseHex(credentialId),
        HEX.parseHex(authentication.clientDataJson()),
        HEX.parseHex(authentication.authenticatorData()),
        HEX.parseHex(authentication.signature()),
        new byte[0]);
  }

  byte[] registrationChallenge() {
    return HEX.parseHex(registration.challenge());
  }

  byte[] authenticationChallenge() {
    return HEX.parseHex(authentication.challenge());
  }

  /** The passkey that the registration makes, whatever our policy says to it. */
  Passkey passkey() {
    var data = Library.parsed(unattested());
    var flags = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
    var credential = Objects.requireNonNull(flags.getAttestedCredentialData());
    return new Passkey(
        credential.getCredentialId(),
        new UserId(1),
        Library.bytes(credential.getCOSEKey()),
        flags.getSignCount(),
        flags.isFlagBE(),
        flags.isFlagBS(),
        Set.of(),
        Objects.requireNonNull(credential.getAaguid().getValue()));
  }
}
