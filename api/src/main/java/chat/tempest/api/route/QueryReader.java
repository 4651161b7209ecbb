package chat.tempest.api.route;

import chat.tempest.core.Problem;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the parameters of a query; refuses what was not declared. */
public final class QueryReader {
  private QueryReader() {}

  /**
   * @param given the value of each name that the request gave
   * @param refused gets a line for each that does not fit
   */
  public static Map<Query<?>, Object> read(
      List<Query<?>> declared, Map<String, String> given, List<Problem.Field> refused) {
    var unknown = new HashMap<>(given);
    var read = new HashMap<Query<?>, Object>();
    for (var parameter : declared) {
      var text = Optional.ofNullable(unknown.remove(parameter.name()));
      try {
        read.put(parameter, parameter.read(text));
      } catch (Problem.Invalid invalid) {
        invalid.fields().forEach(f -> refused.add(new Problem.Field(parameter.name(), f.detail())));
      }
    }
    unknown.keySet().forEach(name -> refused.add(new Problem.Field(name, "unknown parameter")));
    return read;
  }
}
