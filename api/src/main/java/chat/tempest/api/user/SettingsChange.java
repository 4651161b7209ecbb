package chat.tempest.api.user;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings under their keys; a null drops its key. */
record SettingsChange(Map<String, @Nullable Object> value) {}
