package chat.tempest.app.config;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** What was set, by whichever source. Has no toString: there are secrets in it. */
final class Settings {
  private static final String PREFIX = "TEMPEST_";

  private final Map<Setting, String> set;

  private Settings(Map<Setting, String> set) {
    this.set = set;
  }

  /**
   * Reads the environment, and the file that it names.
   *
   * @throws BadConfig where a key with our prefix, or any key of the file, is unknown
   */
  static Settings read(Map<String, String> environment) {
    var all = new HashMap<String, String>();
    var file = Optional.ofNullable(environment.get(Setting.TEMPEST_CONFIG.name()));
    file.filter(path -> !path.isBlank()).ifPresent(path -> all.putAll(lines(Path.of(path))));
    environment.forEach(
        (key, value) -> {
          if (Setting.named(key).isPresent() || key.startsWith(PREFIX)) {
            all.put(key, value);
          }
        });
    var set = new EnumMap<Setting, String>(Setting.class);
    all.forEach((key, value) -> set.put(known(key), value.strip()));
    return new Settings(set);
  }

  /** The value, or its default; empty where neither says anything. */
  Optional<String> find(Setting setting) {
    return Optional.of(set.getOrDefault(setting, setting.fallback()))
        .map(value -> value.isEmpty() ? setting.fallback() : value)
        .filter(value -> !value.isEmpty());
  }

  /** The value of a setting that has a default. */
  String get(Setting setting) {
    return find(setting).orElseThrow();
  }

  private static Setting known(String key) {
    return Setting.named(key)
        .orElseThrow(
            () ->
                new BadConfig(
                    key + " is no setting: did you mean " + Nearest.to(key) + "? Unset it."));
  }

  private static Map<String, String> lines(Path file) {
    var lines = new HashMap<String, String>();
    try {
      for (var line : Files.readAllLines(file)) {
        if (!line.isBlank() && !line.startsWith("#")) {
          put(lines, line);
        }
      }
    } catch (IOException e) {
      throw new BadConfig("TEMPEST_CONFIG names " + file + ", which cannot be read.");
    }
    return lines;
  }

  private static void put(Map<String, String> lines, String line) {
    int equals = line.indexOf('=');
    if (equals < 1) {
      throw new BadConfig("The file that TEMPEST_CONFIG names holds a line that is not KEY=value.");
    }
    lines.put(line.substring(0, equals).strip(), unquoted(line.substring(equals + 1).strip()));
  }

  private static String unquoted(String value) {
    boolean quoted = value.length() >= 2 && value.startsWith("\"") && value.endsWith("\"");
    return quoted ? value.substring(1, value.length() - 1) : value;
  }
}
