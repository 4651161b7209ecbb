package chat.tempest.api.http;

import chat.tempest.api.json.Texts;
import chat.tempest.core.Problem;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** Percent-decoding (RFC 3986 section 2.1) that refuses what is not UTF-8 or cannot be stored. */
final class Percent {
  private Percent() {}

  /**
   * @throws Problem.Invalid with that path
   */
  static String decode(String raw, String path) {
    var bytes = ByteBuffer.allocate(raw.length() * 3);
    for (int i = 0; i < raw.length(); i++) {
      char next = raw.charAt(i);
      if (next == '%') {
        bytes.put(octet(raw, i, path));
        i += 2;
      } else {
        bytes.put(String.valueOf(next).getBytes(StandardCharsets.UTF_8));
      }
    }
    return text(bytes.flip(), path);
  }

  private static byte octet(String raw, int at, String path) {
    int high = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 1), 16) : -1;
    int low = at + 2 < raw.length() ? Character.digit(raw.charAt(at + 2), 16) : -1;
    if (high < 0 || low < 0) {
      throw Problem.invalid(path, "a broken percent escape");
    }
    return (byte) (high << 4 | low);
  }

  private static String text(ByteBuffer bytes, String path) {
    try {
      var text = StandardCharsets.UTF_8.newDecoder().decode(bytes).toString();
      Texts.fault(text).ifPresent(fault -> refuse(path, fault));
      return text;
    } catch (CharacterCodingException notUtf8) {
      throw Problem.invalid(path, "not UTF-8");
    }
  }

  private static void refuse(String path, String fault) {
    throw Problem.invalid(path, fault);
  }
}
