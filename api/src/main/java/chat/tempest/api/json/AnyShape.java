package chat.tempest.api.json;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Any JSON, as plain Java: Map, List, String, Long, Double, Boolean and null. */
record AnyShape() implements Shape {

  @Override
  public @Nullable Object read(JsonNode node) {
    return readPlain(node);
  }

  static @Nullable Object readPlain(JsonNode node) {
    return switch (node.getNodeType()) {
      case OBJECT -> new MapShape(new AnyShape()).read(node);
      case ARRAY -> list(node);
      case STRING -> Texts.read(node);
      case NUMBER -> number(node);
      case BOOLEAN -> node.booleanValue();
      default -> null;
    };
  }

  private static Object list(JsonNode node) {
    var list = new ArrayList<@Nullable Object>(node.size());
    var refusals = new Refusals();
    for (int i = 0; i < node.size(); i++) {
      var element = node.get(i);
      refusals.collect("[" + i + "]", () -> list.add(readPlain(element)));
    }
    refusals.throwIfAny();
    return Collections.unmodifiableList(list);
  }

  private static Object number(JsonNode node) {
    return node.isIntegralNumber() && node.canConvertToLong()
        ? (Object) node.longValue()
        : (Object) node.doubleValue();
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object value) throws IOException {
    switch (value) {
      case null -> out.writeNull();
      case Map<?, ?> map -> new MapShape(this).write(out, map);
      case Collection<?> list -> new ListShape(this).write(out, list);
      case String text -> out.writeString(text);
      case Boolean truth -> out.writeBoolean(truth);
      case Integer number -> out.writeNumber(number);
      case Long number -> out.writeNumber(number);
      case Double number -> out.writeNumber(number);
      default -> throw new IllegalStateException(value.getClass() + " is not plain");
    }
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of();
  }
}
