package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Base64Url;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;

/**
 * A compact JWS (RFC 7515 section 7.1), taken apart and not yet believed.
 *
 * @param signed the bytes that the signature is over
 */
record Jws(JsonNode header, JsonNode claims, byte[] signed, byte[] signature) {
  static final int LONGEST = 4096;

  /**
   * @throws chat.tempest.core.Problem.Unauthorized where the text is not three parts of canonical
   *     base64url, two of them JSON objects
   */
  static Jws parse(String text) {
    if (text.length() > LONGEST) {
      throw Refused.proof("it is longer than " + LONGEST + " characters");
    }
    var parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw Refused.proof("it is not a compact JWS");
    }
    var signed = text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.ISO_8859_1);
    return new Jws(json(parts[0]), json(parts[1]), signed, bytes(parts[2]));
  }

  private static JsonNode json(String part) {
    return JsonObjects.parse(bytes(part))
        .orElseThrow(() -> Refused.proof("a part is not one strict JSON object"));
  }

  private static byte[] bytes(String part) {
    return Base64Url.decode(part)
        .orElseThrow(() -> Refused.proof("a part is not canonical base64url"));
  }
}
