package chat.tempest.chat.settings;

import chat.tempest.core.Problem;
import chat.tempest.protocol.wire.WireJson;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a person's clients keep of their choices. The server only carries it.
 *
 * @param entries any JSON under each key
 */
public record Settings(Map<String, Object> entries) {
  /** How long they may be as JSON, in characters. */
  static final int MOST_CHARACTERS = 16 * 1024;

  public Settings {
    entries = Collections.unmodifiableMap(new TreeMap<>(entries));
  }

  static Settings ofJson(String json) {
    return WireJson.decode(json, Settings.class);
  }

  String json() {
    return WireJson.encode(this);
  }

  /**
   * With other values under some keys; a null drops its key.
   *
   * @throws Problem.Invalid where they become too long
   */
  Settings with(Map<String, @Nullable Object> changes) {
    var merged = new TreeMap<>(entries);
    changes.forEach(
        (key, value) -> {
          if (value == null) {
            merged.remove(key);
          } else {
            merged.put(key, value);
          }
        });
    var after = new Settings(merged);
    int length = after.json().length();
    if (length > MOST_CHARACTERS) {
      throw Problem.invalid("", length + " characters of settings, at most " + MOST_CHARACTERS);
    }
    return after;
  }
}
