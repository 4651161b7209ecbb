package chat.tempest.auth.nativeapp;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.core.Problem;
import java.util.regex.Pattern;

/** The SHA-256 of a secret that the app keeps until it fetches its tokens (RFC 7636). */
public record CodeChallenge(String value) {
  private static final int BYTES = 32;

  /** RFC 7636 section 4.1: long enough not to be guessed. */
  private static final Pattern VERIFIER = Pattern.compile("[A-Za-z0-9._~-]{43,128}");

  /**
   * @throws Problem.Invalid where it is not 32 bytes of base64url
   */
  public CodeChallenge {
    if (!is256Bits(value)) {
      throw Problem.invalid("", "not 32 bytes in base64url without padding");
    }
  }

  /** Whether the verifier is the secret that it was made of (section 4.6). */
  boolean isAnsweredBy(String verifier) {
    return VERIFIER.matcher(verifier).matches()
        && Hashes.same(value, Base64Url.encode(Hashes.sha256(verifier)));
  }

  static boolean is256Bits(String text) {
    return text.length() < 2 * BYTES
        && Base64Url.decode(text).filter(bytes -> bytes.length == BYTES).isPresent();
  }
}
