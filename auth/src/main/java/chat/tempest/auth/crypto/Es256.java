package chat.tempest.auth.crypto;

import com.amazon.corretto.crypto.provider.AmazonCorrettoCryptoProvider;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.KeyFactory;
import java.security.Provider;
import java.security.PublicKey;
import java.security.Security;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * ECDSA over P-256 with SHA-256, the signature as r ‖ s in 64 bytes (RFC 7518 section 3.4). Asks
 * one provider by name, so that what is installed in the JVM does not change what is verified by
 * what.
 */
public final class Es256 {
  private static final Logger log = LoggerFactory.getLogger(Es256.class);
  private static final int SIGNATURE_BYTES = 64;

  private final Provider provider;

  public Es256(Provider provider) {
    this.provider = provider;
  }

  /**
   * With Amazon Corretto's provider, which is several times as fast, where its native library
   * loads; else with the JDK's own, and one line in the log that says so.
   */
  public static Es256 fastest() {
    var error = AmazonCorrettoCryptoProvider.INSTANCE.getLoadingError();
    if (error == null) {
      return new Es256(AmazonCorrettoCryptoProvider.INSTANCE);
    }
    log.warn("Proofs are verified by the JDK, slower than need be: {}", error.toString());
    return new Es256(jdk());
  }

  /** The provider that every JDK has. */
  public static Provider jdk() {
    return Objects.requireNonNull(Security.getProvider("SunEC"), "this Java has no SunEC");
  }

  /** The key of a point that is known to be on the curve. */
  public PublicKey key(ECPoint point) {
    try {
      return KeyFactory.getInstance("EC", provider)
          .generatePublic(new ECPublicKeySpec(point, P256.SPEC));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(provider.getName() + " made no key of a point", e);
    }
  }

  /** Whether the signature is right; false too for what is not a signature at all. */
  public boolean verifies(PublicKey key, byte[] signed, byte[] signature) {
    if (signature.length != SIGNATURE_BYTES) {
      return false;
    }
    try {
      var verifier = Signature.getInstance("SHA256withECDSAinP1363Format", provider);
      verifier.initVerify(key);
      verifier.update(signed);
      return verifier.verify(signature);
    } catch (SignatureException e) {
      return false;
    } catch (InvalidKeyException e) {
      throw new IllegalArgumentException("not a key of P-256", e);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(provider.getName() + " has no ES256", e);
    }
  }
}
