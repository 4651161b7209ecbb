package chat.tempest.api.http;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/**
 * Looks out for the line that ends a form (RFC 2046 section 5.1.1). Where a body stops before it,
 * the last file would be waited for: nobody else says that it will never be whole.
 */
final class FormEnd {
  private static final Pattern BOUNDARY =
      Pattern.compile(";\\s*boundary=\"?([^\";]+)", Pattern.CASE_INSENSITIVE);

  /** What may follow it, and is ignored. */
  private static final int EPILOGUE = 256;

  private final String line;
  private Buffer tail = Buffer.buffer();

  private FormEnd(String boundary) {
    this.line = "--" + boundary + "--";
  }

  static FormEnd of(HttpServerRequest request) {
    var boundary = BOUNDARY.matcher(request.getHeader("Content-Type"));
    return new FormEnd(boundary.find() ? boundary.group(1).strip() : "");
  }

  void follow(Buffer chunk) {
    var joined = Buffer.buffer().appendBuffer(last(tail)).appendBuffer(last(chunk));
    tail = last(joined);
  }

  boolean isSeen() {
    return tail.toString(StandardCharsets.ISO_8859_1).contains(line);
  }

  private Buffer last(Buffer bytes) {
    int kept = line.length() + EPILOGUE;
    return bytes.length() <= kept ? bytes : bytes.slice(bytes.length() - kept, bytes.length());
  }
}
