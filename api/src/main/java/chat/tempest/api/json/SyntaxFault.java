package chat.tempest.api.json;

import chat.tempest.core.Problem;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonStreamContext;

/** Says where text stops being JSON, without repeating the text. */
final class SyntaxFault {
  private SyntaxFault() {}

  static Problem.Invalid of(JsonProcessingException fault) {
    if (fault.getOriginalMessage().startsWith("Duplicate field")
        && fault.getProcessor() instanceof JsonParser parser) {
      return Problem.invalid(path(parser.getParsingContext()), "stands twice");
    }
    var at = fault.getLocation();
    return at == null
        ? Problem.invalid("", "not JSON")
        : Problem.invalid(
            "", "not JSON at line " + at.getLineNr() + ", column " + at.getColumnNr());
  }

  private static String path(JsonStreamContext at) {
    var above = at.getParent();
    if (above == null) {
      return "";
    }
    var before = path(above);
    if (at.inArray()) {
      return before + "[" + at.getCurrentIndex() + "]";
    }
    var name = at.getCurrentName();
    return name == null ? before : before.isEmpty() ? name : before + "." + name;
  }
}
