package chat.tempest.api.json;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;

/** Text that the database and every reader can hold. */
public final class Texts {
  private Texts() {}

  /** What keeps the text from being stored, if anything. */
  public static Optional<String> fault(String text) {
    if (text.indexOf('\0') >= 0) {
      return Optional.of("holds the character U+0000");
    }
    return text.codePoints().anyMatch(Texts::isSurrogate)
        ? Optional.of("holds half a surrogate pair")
        : Optional.empty();
  }

  static String read(JsonNode node) {
    if (!node.isTextual()) {
      throw Problem.invalid("", "not text");
    }
    var text = node.textValue();
    fault(text).ifPresent(fault -> refuse(fault));
    return text;
  }

  private static void refuse(String fault) {
    throw Problem.invalid("", fault);
  }

  private static boolean isSurrogate(int codePoint) {
    return codePoint >= Character.MIN_SURROGATE && codePoint <= Character.MAX_SURROGATE;
  }
}
