package chat.tempest.auth.testing;

import static chat.tempest.auth.testing.ProofBuilder.quoted;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.RSAPublicKey;
import java.util.Arrays;
import javax.crypto.spec.SecretKeySpec;

/** What can be done to a proof's signature, most of it without the key. */
public final class Forgeries {
  private static final BigInteger ORDER =
      new BigInteger("FFFFFFFF00000000FFFFFFFFFFFFFFFFBCE6FAADA7179E84F3B9CAC2FC632551", 16);
  private static final String ALPHABET =
      "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

  private Forgeries() {}

  /** The 64 bytes r ‖ s. */
  public static byte[] signatureOf(String proof) {
    return Base64Url.decode(proof.substring(proof.lastIndexOf('.') + 1)).orElseThrow();
  }

  public static String withSignature(String proof, byte[] signature) {
    return unsigned(proof) + Base64Url.encode(signature);
  }

  /** With nothing behind the last dot. */
  public static String unsigned(String proof) {
    return proof.substring(0, proof.lastIndexOf('.') + 1);
  }

  /** (r, n − s), which verifies as well as (r, s) does. */
  public static String malleated(String proof) {
    var signature = signatureOf(proof);
    var s = new BigInteger(1, Arrays.copyOfRange(signature, 32, 64));
    return withSignature(proof, concat(Arrays.copyOf(signature, 32), bytes32(ORDER.subtract(s))));
  }

  /** The order of the curve as r and as s. */
  public static String withOrderAsSignature(String proof) {
    return withSignature(proof, concat(bytes32(ORDER), bytes32(ORDER)));
  }

  /** A right signature in the form that WebAuthn uses. */
  public static String inDer(String proof, TestDevice device) {
    return withSignature(proof, device.key().signDer(signed(proof)));
  }

  /** HS256, keyed with the text of the public key that the header names. */
  public static String macByJwk(ProofBuilder proof, TestDevice device) {
    var text = proof.header("alg", quoted("HS256")).sign();
    var key = new SecretKeySpec(device.jwk().getBytes(StandardCharsets.UTF_8), "HmacSHA256");
    return withSignature(text, Hashes.hmac(key, signed(text)));
  }

  /** RS256, with a right signature by a key of the attacker's own. */
  public static String signedByRsa(ProofBuilder proof) {
    try {
      var generator = KeyPairGenerator.getInstance("RSA");
      generator.initialize(2048);
      var pair = generator.generateKeyPair();
      var modulus = ((RSAPublicKey) pair.getPublic()).getModulus().toByteArray();
      var jwk =
          "{\"kty\":\"RSA\",\"e\":\"AQAB\",\"n\":\"%s\"}"
              .formatted(Base64Url.encode(Arrays.copyOfRange(modulus, 1, modulus.length)));
      var text = proof.header("alg", quoted("RS256")).header("jwk", jwk).sign();
      var signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(pair.getPrivate());
      signature.update(signed(text));
      return withSignature(text, signature.sign());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * Other text for the same bytes, to a sloppy decoder: the last character of base64url without
   * padding holds bits that no byte takes.
   */
  public static String withStrayBits(String base64Url) {
    int last = base64Url.length() - 1;
    return base64Url.substring(0, last)
        + ALPHABET.charAt(ALPHABET.indexOf(base64Url.charAt(last)) + 1);
  }

  private static byte[] signed(String proof) {
    return proof.substring(0, proof.lastIndexOf('.')).getBytes(StandardCharsets.US_ASCII);
  }

  private static byte[] concat(byte[] one, byte[] other) {
    var both = Arrays.copyOf(one, one.length + other.length);
    System.arraycopy(other, 0, both, one.length, other.length);
    return both;
  }

  private static byte[] bytes32(BigInteger value) {
    var padded = concat(new byte[32], value.toByteArray());
    return Arrays.copyOfRange(padded, padded.length - 32, padded.length);
  }
}
