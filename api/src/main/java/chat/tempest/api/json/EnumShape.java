package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** One of a few words: the constant's name in small letters. */
final class EnumShape implements Shape {
  private final Map<String, Object> constants = new LinkedHashMap<>();

  EnumShape(Class<?> type) {
    Arrays.stream(requireNonNull(type.getEnumConstants()))
        .forEach(constant -> constants.put(word(constant), constant));
  }

  @Override
  public Object read(JsonNode node) {
    var constant = constants.get(Texts.read(node));
    if (constant == null) {
      throw Problem.invalid("", "not one of " + String.join(", ", constants.keySet()));
    }
    return constant;
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    out.writeString(word(requireNonNull(value)));
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "string", "enum", constants.keySet().stream().toList());
  }

  private static String word(Object constant) {
    return ((Enum<?>) constant).name().toLowerCase(Locale.ROOT);
  }
}
