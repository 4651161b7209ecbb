package chat.tempest.api.openapi;

import org.jspecify.annotations.Nullable;

/** Text as it stands in a page. */
final class Html {
  private Html() {}

  static String escaped(@Nullable Object text) {
    return String.valueOf(text)
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
