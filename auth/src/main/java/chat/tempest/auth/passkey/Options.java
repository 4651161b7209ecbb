package chat.tempest.auth.passkey;

import chat.tempest.auth.crypto.Base64Url;
import com.webauthn4j.data.attestation.statement.COSEAlgorithmIdentifier;
import java.util.List;
import java.util.Map;

/** The options that a browser is given, in the JSON of WebAuthn Level 3, section 5.1.8 and .9. */
final class Options {
  /** In the order in which we like them: P-256, Ed25519, and RSA for older Windows Hello. */
  static final List<COSEAlgorithmIdentifier> ALGORITHMS =
      List.of(
          COSEAlgorithmIdentifier.ES256,
          COSEAlgorithmIdentifier.EdDSA,
          COSEAlgorithmIdentifier.RS256);

  private final RelyingParty relyingParty;

  Options(RelyingParty relyingParty) {
    this.relyingParty = relyingParty;
  }

  /** For an account that is not there yet. */
  Map<String, Object> creation(byte[] challenge, byte[] userHandle, DisplayName name) {
    var account = new Account(userHandle, name.value(), name.value());
    return creation(challenge, account, List.of());
  }

  /**
   * @param excluded the ids of the account's passkeys: an authenticator that has one makes no other
   */
  Map<String, Object> creation(byte[] challenge, Account account, List<byte[]> excluded) {
    return Map.of(
        "rp", Map.of("id", relyingParty.id(), "name", relyingParty.name()),
        "user",
            Map.of(
                "id", Base64Url.encode(account.userHandle()),
                "name", account.username(),
                "displayName", account.name()),
        "challenge", Base64Url.encode(challenge),
        "pubKeyCredParams", ALGORITHMS.stream().map(Options::parameter).toList(),
        "timeout", Ceremonies.LIFETIME.toMillis(),
        "excludeCredentials", excluded.stream().map(Options::descriptor).toList(),
        "authenticatorSelection",
            Map.of(
                "residentKey", "required",
                "requireResidentKey", true,
                "userVerification", "required"),
        "attestation", "none");
  }

  /** No list of credentials: the browser offers what it has, and nobody types a name. */
  Map<String, Object> request(byte[] challenge) {
    return request(challenge, List.of());
  }

  /**
   * @param allowed the ids of the passkeys that will do; empty for any
   */
  Map<String, Object> request(byte[] challenge, List<byte[]> allowed) {
    return Map.of(
        "challenge", Base64Url.encode(challenge),
        "timeout", Ceremonies.LIFETIME.toMillis(),
        "rpId", relyingParty.id(),
        "allowCredentials", allowed.stream().map(Options::descriptor).toList(),
        "userVerification", "required");
  }

  private static Map<String, Object> descriptor(byte[] credentialId) {
    return Map.of("type", "public-key", "id", Base64Url.encode(credentialId));
  }

  private static Map<String, Object> parameter(COSEAlgorithmIdentifier algorithm) {
    return Map.of("type", "public-key", "alg", algorithm.getValue());
  }
}
