package chat.tempest.api.json;

import static java.util.Objects.requireNonNull;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object whose field names are data. */
record MapShape(Shape value) implements Shape {

  @Override
  public Object read(JsonNode node) {
    if (!node.isObject()) {
      throw Problem.invalid("", "not an object");
    }
    var refusals = new Refusals();
    var read = new LinkedHashMap<String, @Nullable Object>();
    for (var field : node.properties()) {
      var name = field.getKey();
      Texts.fault(name).ifPresent(fault -> refusals.add("", "a name " + fault));
      refusals.collect(name, () -> read.put(name, value.read(field.getValue())));
    }
    refusals.throwIfAny();
    return Collections.unmodifiableMap(read);
  }

  @Override
  public void write(JsonGenerator out, @Nullable Object map) throws IOException {
    out.writeStartObject();
    for (var entry : ((Map<?, ?>) requireNonNull(map)).entrySet()) {
      out.writeFieldName(String.valueOf(entry.getKey()));
      value.write(out, entry.getValue());
    }
    out.writeEndObject();
  }

  @Override
  public Map<String, Object> schema() {
    return Map.of("type", "object", "additionalProperties", value.schema());
  }
}
