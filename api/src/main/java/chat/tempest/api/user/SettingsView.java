package chat.tempest.api.user;

import chat.tempest.chat.settings.Settings;
import java.util.Map;

/** All settings, by key. */
record SettingsView(Map<String, Object> value) {
  static SettingsView of(Settings settings) {
    return new SettingsView(settings.entries());
  }
}
