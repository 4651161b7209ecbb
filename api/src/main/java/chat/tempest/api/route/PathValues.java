package chat.tempest.api.route;

import chat.tempest.core.Id;
import chat.tempest.core.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a request put into the holes of its path. */
public final class PathValues {
  private final Map<String, String> texts;
  private final Map<String, Long> ids;

  private PathValues(Map<String, String> texts, Map<String, Long> ids) {
    this.texts = texts;
    this.ids = ids;
  }

  /**
   * @param filled the values, in the order of the holes
   * @param refused gets a line for each that is not the snowflake it should be
   */
  public static PathValues read(
      PathTemplate path, List<String> filled, List<Problem.Field> refused) {
    var texts = new HashMap<String, String>();
    var ids = new HashMap<String, Long>();
    var values = filled.iterator();
    for (var hole : path.holes()) {
      var value = values.next();
      texts.put(hole.name(), value);
      if (hole.isId()) {
        snowflake(hole.name(), value, refused).ifPresent(id -> ids.put(hole.name(), id));
      }
    }
    return new PathValues(texts, ids);
  }

  private static Optional<Long> snowflake(String name, String text, List<Problem.Field> refused) {
    try {
      return Optional.of(Id.parse(text));
    } catch (Problem.Invalid invalid) {
      invalid.fields().forEach(field -> refused.add(new Problem.Field(name, field.detail())));
      return Optional.empty();
    }
  }

  long id(String hole) {
    var id = ids.get(hole);
    if (id == null) {
      throw new IllegalStateException("no id named " + hole + " in this path");
    }
    return id;
  }

  String text(String hole) {
    var text = texts.get(hole);
    if (text == null) {
      throw new IllegalStateException("nothing named " + hole + " in this path");
    }
    return text;
  }
}
