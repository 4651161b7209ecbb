package chat.tempest.api.http;

import chat.tempest.core.Problem;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes the target of a request apart. */
final class RawUri {
  private static final int MOST_PARAMETERS = 50;

  private RawUri() {}

  /** The decoded parts between the slashes of a path. */
  static List<String> segments(String rawPath) {
    return Arrays.stream(rawPath.substring(1).split("/", -1))
        .map(segment -> Percent.decode(segment, "path"))
        .toList();
  }

  /**
   * The parameters of a query, decoded as forms are ({@code +} is a space).
   *
   * @throws Problem.Invalid where one stands twice or cannot be decoded
   */
  static Map<String, String> parameters(String rawQuery) {
    var parameters = new HashMap<String, String>();
    for (var pair : rawQuery.split("&", MOST_PARAMETERS)) {
      if (pair.isEmpty()) {
        continue;
      }
      int equals = pair.indexOf('=');
      var name = Percent.decode(equals < 0 ? pair : pair.substring(0, equals), "query");
      var value = equals < 0 ? "" : pair.substring(equals + 1);
      if (parameters.putIfAbsent(name, Percent.decode(value.replace('+', ' '), name)) != null) {
        throw Problem.invalid(name, "stands twice");
      }
    }
    return parameters;
  }
}
