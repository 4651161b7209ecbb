package chat.tempest.api.json;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How values of one type stand in JSON: read strictly, written, and described. */
interface Shape {
  /**
   * Reads without bending: a number in quotes is not a number.
   *
   * @throws Problem.Invalid with every refusal below this node, paths relative to it
   */
  @Nullable Object read(JsonNode node);

  /**
   * What an object holds where the field is absent.
   *
   * @throws Problem.Invalid where it must be there
   */
  default @Nullable Object absent() {
    throw Problem.invalid("", "is missing");
  }

  /** Whether an object may leave the field out. */
  default boolean mayBeAbsent() {
    return false;
  }

  void write(JsonGenerator out, @Nullable Object value) throws IOException;

  /** The JSON Schema (2020-12) of what is read and written. */
  Map<String, Object> schema();
}
