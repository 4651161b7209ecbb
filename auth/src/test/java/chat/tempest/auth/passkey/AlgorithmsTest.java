package chat.tempest.auth.passkey;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.auth.passkey.PasskeyVerifier.Verdict;
import chat.tempest.auth.testing.AttestationObjects;
import chat.tempest.core.UserId;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Keys of the kinds that we ask for, registered and used with the user verified: what the published
 * vectors do not show of Ed25519, nor of an RSA key's assertion.
 */
class AlgorithmsTest {
  private static final byte USER_VERIFIED_AND_PRESENT = 0x05;
  private static final byte[] CHALLENGE = new byte[32];
  private static final byte[] CREDENTIAL = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16};

  private final PasskeyVerifier verifier =
      new PasskeyVerifier(new RelyingParty("example.org", "https://example.org", "Example"));

  /** COSE_Key: RFC 9053 section 7.2, RFC 8230 section 4. The key stands at the end, in X.509. */
  enum Kind {
    EDDSA("Ed25519", "Ed25519", "a4 01 01 03 27 20 06 21 58 20", 32, ""),
    RS256("RSA", "SHA256withRSA", "a4 01 03 03 39 01 00 20 59 01 00", 256, "21 43 01 00 01");

    private final String key;
    private final String signature;
    private final String before;
    private final int length;
    private final String after;

    Kind(String key, String signature, String before, int length, String after) {
      this.key = key;
      this.signature = signature;
      this.before = before;
      this.length = length;
      this.after = after;
    }

    /** Of an RSA key five bytes stand behind the modulus: the exponent 65537 and its header. */
    byte[] cose(KeyPair pair) {
      var x509 = pair.getPublic().getEncoded();
      int end = x509.length - (after.isEmpty() ? 0 : 5);
      return concat(bytes(before), Arrays.copyOfRange(x509, end - length, end), bytes(after));
    }

    KeyPair generate() throws GeneralSecurityException {
      var generator = KeyPairGenerator.getInstance(key);
      if (this == RS256) {
        generator.initialize(2048);
      }
      return generator.generateKeyPair();
    }

    byte[] sign(KeyPair pair, byte[] message) throws GeneralSecurityException {
      var signer = Signature.getInstance(signature);
      signer.initSign(pair.getPrivate());
      signer.update(message);
      return signer.sign();
    }
  }

  @ParameterizedTest
  @EnumSource
  void aKeyOfThisKindIsRegisteredAndSignsIn(Kind kind) throws GeneralSecurityException {
    var pair = kind.generate();
    var passkey = verifier.registered(registration(kind.cose(pair)), CHALLENGE, new UserId(1));

    assertThat(verifier.asserted(assertion(kind, pair), CHALLENGE, passkey))
        .isInstanceOf(Verdict.Accepted.class);
    assertThat(verifier.asserted(assertion(kind, kind.generate()), CHALLENGE, passkey))
        .isInstanceOf(Verdict.Refused.class);
  }

  private static RegistrationResponse registration(byte[] cose) {
    var attested = authenticatorData((byte) (USER_VERIFIED_AND_PRESENT | 0x40));
    var id = ByteBuffer.allocate(2).putShort((short) CREDENTIAL.length).array();
    var data = concat(attested, new byte[16], id, CREDENTIAL, cose);
    return new RegistrationResponse(
        CREDENTIAL, clientData("webauthn.create"), AttestationObjects.none(data), Set.of());
  }

  private static AuthenticationResponse assertion(Kind kind, KeyPair pair)
      throws GeneralSecurityException {
    var data = authenticatorData(USER_VERIFIED_AND_PRESENT);
    var client = clientData("webauthn.get");
    var signature = kind.sign(pair, concat(data, Hashes.sha256(client)));
    return new AuthenticationResponse(CREDENTIAL, client, data, signature, new byte[0]);
  }

  private static byte[] authenticatorData(byte flags) {
    return ByteBuffer.allocate(37).put(Hashes.sha256("example.org")).put(flags).array();
  }

  private static byte[] clientData(String type) {
    return "{\"type\":\"%s\",\"challenge\":\"%s\",\"origin\":\"https://example.org\"}"
        .formatted(type, Base64Url.encode(CHALLENGE))
        .getBytes(StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String hex) {
    return HexFormat.of().parseHex(hex.replace(" ", ""));
  }

  private static byte[] concat(byte[]... parts) {
    var all = ByteBuffer.allocate(Arrays.stream(parts).mapToInt(part -> part.length).sum());
    Arrays.stream(parts).forEach(all::put);
    return all.array();
  }
}
