package chat.tempest.chat.text;

import org.jspecify.annotations.Nullable;

/** A text that may be taken away: no value and an empty one mean the same. */
public interface Clearable {
  String value();

  /** The text, null where there is none. */
  static @Nullable String text(@Nullable Clearable text) {
    return text == null || text.value().isEmpty() ? null : text.value();
  }
}
