package chat.tempest.api.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Locale;

/** What a request says that its body is. */
enum MediaType {
  NONE,
  JSON,
  MULTIPART,
  OTHER;

  static MediaType of(HttpServerRequest request) {
    var header = request.getHeader("Content-Type");
    if (header == null) {
      return NONE;
    }
    var parts = header.toLowerCase(Locale.ROOT).split(";", 2);
    return switch (parts[0].strip()) {
      case "application/json" -> isUtf8(parts) ? JSON : OTHER;
      case "multipart/form-data" -> MULTIPART;
      default -> OTHER;
    };
  }

  /** JSON is UTF-8 (RFC 8259 section 8.1); another charset is refused rather than misread. */
  private static boolean isUtf8(String[] parts) {
    if (parts.length == 1 || !parts[1].contains("charset")) {
      return true;
    }
    return parts[1].replace("\"", "").replace(" ", "").contains("charset=utf-8");
  }
}
