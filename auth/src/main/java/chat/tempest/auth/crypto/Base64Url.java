package chat.tempest.auth.crypto;

import java.util.Base64;
import java.util.Optional;

/**
 * Strict base64url (RFC 4648 section 5): no padding, no line ends, and one spelling for each value.
 */
public final class Base64Url {
  private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
  private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

  private Base64Url() {}

  public static String encode(byte[] bytes) {
    return ENCODER.encodeToString(bytes);
  }

  /** The bytes; empty where the text is padded, has other characters or stray bits at its end. */
  public static Optional<byte[]> decode(String text) {
    try {
      var bytes = DECODER.decode(text);
      return encode(bytes).equals(text) ? Optional.of(bytes) : Optional.empty();
    } catch (IllegalArgumentException e) {
      return Optional.empty();
    }
  }
}
