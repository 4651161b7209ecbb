package chat.tempest.auth.passkey;

import chat.tempest.core.UserId;
import com.webauthn4j.WebAuthnManager;
import com.webauthn4j.converter.util.ObjectConverter;
import com.webauthn4j.credential.CredentialRecordImpl;
import com.webauthn4j.data.AuthenticationData;
import com.webauthn4j.data.AuthenticationParameters;
import com.webauthn4j.data.AuthenticationRequest;
import com.webauthn4j.data.PublicKeyCredentialParameters;
import com.webauthn4j.data.PublicKeyCredentialType;
import com.webauthn4j.data.RegistrationData;
import com.webauthn4j.data.RegistrationParameters;
import com.webauthn4j.data.RegistrationRequest;
import com.webauthn4j.data.attestation.authenticator.AAGUID;
import com.webauthn4j.data.attestation.authenticator.AttestedCredentialData;
import com.webauthn4j.data.attestation.authenticator.COSEKey;
import com.webauthn4j.data.attestation.statement.NoneAttestationStatement;
import com.webauthn4j.data.client.Origin;
import com.webauthn4j.data.client.challenge.DefaultChallenge;
import com.webauthn4j.server.ServerProperty;
import com.webauthn4j.util.exception.WebAuthnException;
import com.webauthn4j.verifier.exception.BadBackupEligibleFlagException;
import com.webauthn4j.verifier.exception.MaliciousCounterValueException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;

/**
 * WebAuthn Level 3, sections 7.1 and 7.2, done by webauthn4j: type, challenge, origin, no
 * cross-origin use, RP id, user present and verified, backup flags, signature, counter. Attestation
 * is asked for as none, and not looked at where it comes all the same.
 */
final class PasskeyVerifier {
  private final ObjectConverter converter = new ObjectConverter();
  private final WebAuthnManager webAuthn =
      WebAuthnManager.createNonStrictWebAuthnManager(converter);
  private final RelyingParty relyingParty;

  PasskeyVerifier(RelyingParty relyingParty) {
    this.relyingParty = relyingParty;
  }

  /** A sign that a passkey was copied or is not what it was: to be told to the operator. */
  enum Anomaly {
    COUNTER_WENT_BACK,
    BACKUP_ELIGIBILITY_CHANGED
  }

  /** What the assertion came to. */
  sealed interface Verdict {
    record Accepted(Assertion assertion) implements Verdict {}

    record Suspicious(Anomaly anomaly) implements Verdict {}

    record Refused() implements Verdict {}
  }

  /**
   * The passkey that was made for the account.
   *
   * @throws chat.tempest.core.Problem.Unauthorized where anything of it is wrong
   */
  Passkey registered(RegistrationResponse response, byte[] challenge, UserId user) {
    var data = parsed(() -> parse(response));
    try {
      webAuthn.verify(
          data, new RegistrationParameters(server(challenge), parameters(), true, true));
    } catch (WebAuthnException e) {
      throw Refusal.passkey();
    }
    return passkey(data, response, user);
  }

  /**
   * @throws chat.tempest.core.Problem.Unauthorized where the answer cannot even be read
   */
  Verdict asserted(AuthenticationResponse response, byte[] challenge, Passkey passkey) {
    var data = parsed(() -> parse(response));
    try {
      webAuthn.verify(data, parameters(challenge, passkey));
    } catch (MaliciousCounterValueException e) {
      return new Verdict.Suspicious(Anomaly.COUNTER_WENT_BACK);
    } catch (BadBackupEligibleFlagException e) {
      return new Verdict.Suspicious(Anomaly.BACKUP_ELIGIBILITY_CHANGED);
    } catch (WebAuthnException e) {
      return new Verdict.Refused();
    }
    var flags = Objects.requireNonNull(data.getAuthenticatorData());
    return new Verdict.Accepted(
        new Assertion(
            passkey.credentialId(), flags.getSignCount(), flags.isFlagBE(), flags.isFlagBS()));
  }

  /**
   * Reads bytes that strangers sent. The library lets out whatever the parsers below it throw, of
   * CBOR, JSON and keys; it is all the same news.
   */
  private static <T> T parsed(Supplier<T> parser) {
    try {
      return parser.get();
    } catch (RuntimeException e) {
      throw Refusal.passkey();
    }
  }

  private RegistrationData parse(RegistrationResponse response) {
    var data =
        webAuthn.parse(
            new RegistrationRequest(
                response.attestationObject(), response.clientDataJson(), response.transports()));
    Objects.requireNonNull(data.getCollectedClientData());
    credentialOf(data).getCOSEKey().validate();
    return data;
  }

  private AuthenticationData parse(AuthenticationResponse response) {
    var data =
        webAuthn.parse(
            new AuthenticationRequest(
                response.rawId(),
                response.userHandle(),
                response.authenticatorData(),
                response.clientDataJson(),
                response.signature()));
    Objects.requireNonNull(data.getCollectedClientData());
    return data;
  }

  private static AttestedCredentialData credentialOf(RegistrationData data) {
    return Objects.requireNonNull(
        Objects.requireNonNull(data.getAttestationObject())
            .getAuthenticatorData()
            .getAttestedCredentialData());
  }

  private AuthenticationParameters parameters(byte[] challenge, Passkey passkey) {
    return new AuthenticationParameters(
        server(challenge), record(passkey), List.of(passkey.credentialId()), true, true);
  }

  private Passkey passkey(RegistrationData data, RegistrationResponse response, UserId user) {
    var flags = Objects.requireNonNull(data.getAttestationObject()).getAuthenticatorData();
    var credential = credentialOf(data);
    if (!Arrays.equals(credential.getCredentialId(), response.rawId())) {
      throw Refusal.passkey();
    }
    return new Passkey(
        credential.getCredentialId(),
        user,
        converter.getCborMapper().writeValueAsBytes(credential.getCOSEKey()),
        flags.getSignCount(),
        flags.isFlagBE(),
        flags.isFlagBS(),
        response.transports(),
        Objects.requireNonNull(credential.getAaguid().getValue()));
  }

  private CredentialRecordImpl record(Passkey passkey) {
    var key = converter.getCborMapper().readValue(passkey.publicKey(), COSEKey.class);
    return new CredentialRecordImpl(
        new NoneAttestationStatement(),
        true,
        passkey.backupEligible(),
        passkey.backedUp(),
        passkey.signCount(),
        new AttestedCredentialData(
            new AAGUID(passkey.aaguid()), passkey.credentialId(), Objects.requireNonNull(key)),
        null,
        null,
        null,
        null);
  }

  private ServerProperty server(byte[] challenge) {
    return ServerProperty.builder()
        .origin(new Origin(relyingParty.origin()))
        .rpId(relyingParty.id())
        .challenge(new DefaultChallenge(challenge))
        .build();
  }

  private static List<PublicKeyCredentialParameters> parameters() {
    return Options.ALGORITHMS.stream()
        .map(a -> new PublicKeyCredentialParameters(PublicKeyCredentialType.PUBLIC_KEY, a))
        .toList();
  }
}
