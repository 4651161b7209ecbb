package chat.tempest.auth.dpop;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Optional;

/**
 * Reads the JSON of what is signed: one object, no member twice (RFC 7515 section 4 lets a parser
 * choose, and two parsers that choose differently are an attack), nothing behind it, little depth.
 */
public final class JsonObjects {
  private static final ObjectMapper MAPPER =
      JsonMapper.builder(
              JsonFactory.builder()
                  .streamReadConstraints(
                      StreamReadConstraints.builder()
                          .maxNestingDepth(8)
                          .maxNumberLength(32)
                          .maxStringLength(4096)
                          .build())
                  .build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private JsonObjects() {}

  static Optional<JsonNode> parse(byte[] utf8) {
    try {
      var node = MAPPER.readTree(utf8);
      return node != null && node.isObject() ? Optional.of(node) : Optional.empty();
    } catch (JsonProcessingException e) {
      return Optional.empty();
    } catch (IOException e) {
      // Jackson reports some malformed UTF-8 this way; there is no device behind a byte array.
      return Optional.empty();
    }
  }

  /** The text of a member that is there, is a string, and is not empty. */
  public static Optional<String> text(JsonNode object, String member) {
    var node = object.get(member);
    return node != null && node.isTextual() && !node.textValue().isEmpty()
        ? Optional.of(node.textValue())
        : Optional.empty();
  }
}
