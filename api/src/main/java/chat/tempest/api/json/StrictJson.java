package chat.tempest.api.json;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** JSON text to tree and back. Parsing is RFC 8259 to the letter: no comments, no duplicates. */
final class StrictJson {
  private static final StreamReadConstraints LIMITS =
      StreamReadConstraints.builder()
          .maxNestingDepth(32)
          .maxNumberLength(40)
          .maxNameLength(256)
          .maxStringLength(1_000_000)
          .build();

  private static final ObjectMapper MAPPER =
      JsonMapper.builder(JsonFactory.builder().streamReadConstraints(LIMITS).build())
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          .build();

  private StrictJson() {}

  /**
   * @throws Problem.Invalid where the bytes are not one JSON value in UTF-8
   */
  static JsonNode parse(byte[] utf8) {
    try {
      var tree = MAPPER.readTree(decode(utf8));
      if (tree.isMissingNode()) {
        throw Problem.invalid("", "is missing: an empty body");
      }
      return tree;
    } catch (StreamConstraintsException tooMuch) {
      throw Problem.invalid("", "nested too deeply, or a name or number that is too long");
    } catch (CharacterCodingException notUtf8) {
      throw Problem.invalid("", "not UTF-8");
    } catch (JsonProcessingException notJson) {
      throw SyntaxFault.of(notJson);
    }
  }

  static JsonGenerator generator(java.io.OutputStream out) throws IOException {
    return MAPPER.getFactory().createGenerator(out);
  }

  static void writeTree(JsonGenerator out, JsonNode tree) throws IOException {
    MAPPER.writeTree(out, tree);
  }

  /** Jackson bends broken UTF-8 in places; the JDK's decoder does not. */
  private static String decode(byte[] utf8) throws CharacterCodingException {
    return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(utf8)).toString();
  }
}
