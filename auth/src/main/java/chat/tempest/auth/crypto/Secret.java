package chat.tempest.auth.crypto;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** The server's secret. Gives out a key for each purpose; never shows itself. */
public final class Secret {
  private static final int LEAST_BYTES = 32;
  private final byte[] bytes;

  /**
   * @param bytes at least 32, from a strong source; the same on every node and after every start
   */
  public Secret(byte[] bytes) {
    if (bytes.length < LEAST_BYTES) {
      throw new IllegalArgumentException("a secret has at least " + LEAST_BYTES + " bytes");
    }
    this.bytes = bytes.clone();
  }

  /** The HMAC-SHA-256 key for {@code purpose}: HKDF (RFC 5869) with the purpose as its info. */
  public SecretKey key(String purpose) {
    try {
      return KDF.getInstance("HKDF-SHA256")
          .deriveKey(
              "HmacSHA256",
              HKDFParameterSpec.ofExtract()
                  .addIKM(bytes)
                  .thenExpand(purpose.getBytes(StandardCharsets.UTF_8), 32));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no HKDF", e);
    }
  }

  @Override
  public String toString() {
    return "Secret";
  }
}
