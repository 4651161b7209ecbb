package chat.tempest.auth.dpop;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.core.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/**
 * A compact JWS (RFC 7515 section 7.1), taken apart and not yet believed.
 *
 * @param signed the bytes that the signature is over
 */
public record Jws(JsonNode header, JsonNode claims, byte[] signed, byte[] signature) {
  static final int LONGEST = 4096;

  /**
   * @throws chat.tempest.core.Problem.Unauthorized where the text is not three parts of canonical
   *     base64url, two of them JSON objects
   */
  static Jws parse(String text) {
    return parse(text, Refused::proof);
  }

  /**
   * The same for what is no proof.
   *
   * @param refusal made of why it is refused, and thrown
   */
  public static Jws parse(String text, Function<String, Problem> refusal) {
    if (text.length() > LONGEST) {
      throw refusal.apply("it is longer than " + LONGEST + " characters");
    }
    var parts = text.split("\\.", -1);
    if (parts.length != 3) {
      throw refusal.apply("it is not a compact JWS");
    }
    var signed = text.substring(0, text.lastIndexOf('.')).getBytes(StandardCharsets.ISO_8859_1);
    return new Jws(
        json(parts[0], refusal), json(parts[1], refusal), signed, bytes(parts[2], refusal));
  }

  private static JsonNode json(String part, Function<String, Problem> refusal) {
    return JsonObjects.parse(bytes(part, refusal))
        .orElseThrow(() -> refusal.apply("a part is not one strict JSON object"));
  }

  private static byte[] bytes(String part, Function<String, Problem> refusal) {
    return Base64Url.decode(part)
        .orElseThrow(() -> refusal.apply("a part is not canonical base64url"));
  }
}
