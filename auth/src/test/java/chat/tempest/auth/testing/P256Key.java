package chat.tempest.auth.testing;

import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Arrays;

/** A P-256 key pair that tests sign with. */
public final class P256Key {
  private final KeyPair pair;

  private P256Key(KeyPair pair) {
    this.pair = pair;
  }

  public static P256Key generate() {
    try {
      var generator = KeyPairGenerator.getInstance("EC");
      generator.initialize(new ECGenParameterSpec("secp256r1"));
      return new P256Key(generator.generateKeyPair());
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  /** 32 bytes. */
  public byte[] x() {
    return fixed(((ECPublicKey) pair.getPublic()).getW().getAffineX());
  }

  /** 32 bytes. */
  public byte[] y() {
    return fixed(((ECPublicKey) pair.getPublic()).getW().getAffineY());
  }

  /** r ‖ s, 64 bytes, as JOSE wants it. */
  public byte[] signJose(byte[] message) {
    return sign("SHA256withECDSAinP1363Format", message);
  }

  /** In DER, as WebAuthn wants it. */
  public byte[] signDer(byte[] message) {
    return sign("SHA256withECDSA", message);
  }

  private byte[] sign(String algorithm, byte[] message) {
    try {
      var signature = Signature.getInstance(algorithm);
      signature.initSign(pair.getPrivate());
      signature.update(message);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static byte[] fixed(BigInteger coordinate) {
    var bytes = coordinate.toByteArray();
    var padded = new byte[32 + bytes.length];
    System.arraycopy(bytes, 0, padded, 32, bytes.length);
    return Arrays.copyOfRange(padded, padded.length - 32, padded.length);
  }
}
