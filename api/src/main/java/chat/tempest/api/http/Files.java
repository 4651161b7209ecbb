package chat.tempest.api.http;

import chat.tempest.api.route.Download;
import io.vertx.core.http.HttpServerRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;

/** Answers with a file or with one range of it (RFC 9110 section 14). */
final class Files {
  private static final Pattern RANGE = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

  private Files() {}

  static Answer answer(Download download, HttpServerRequest request) {
    var range = request.getHeader("Range");
    var matcher = RANGE.matcher(range == null ? "" : range);
    if (!matcher.matches() || matcher.group().equals("bytes=-")) {
      return part(200, download, 0, download.size());
    }
    long size = download.size();
    boolean suffix = matcher.group(1).isEmpty();
    long first =
        suffix ? Math.max(0, size - number(matcher.group(2), size)) : number(matcher.group(1), 0);
    long last = suffix ? size - 1 : Math.min(size - 1, number(matcher.group(2), size - 1));
    if (first >= size || last < first) {
      throw Refused.range(size);
    }
    return part(206, download, first, last - first + 1)
        .with(Map.of("Content-Range", "bytes " + first + "-" + last + "/" + size));
  }

  private static long number(String digits, long fallback) {
    return digits.isEmpty() ? fallback : Long.parseLong(digits);
  }

  private static Answer part(int status, Download download, long offset, long length) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Content-Type", download.contentType());
    headers.put("Content-Disposition", disposition(download));
    headers.put("Accept-Ranges", "bytes");
    headers.put("Cache-Control", "private, max-age=86400, immutable");
    // What people upload is shown, never run: not even where it is opened by itself.
    headers.put("Content-Security-Policy", "default-src 'none'; sandbox");
    return new Answer(status, headers, new Answer.FilePart(download.file(), offset, length));
  }

  /** RFC 6266 with the name as RFC 8187 writes it, so that no name can break the header. */
  private static String disposition(Download download) {
    var name = URLEncoder.encode(download.filename(), StandardCharsets.UTF_8).replace("+", "%20");
    return (download.inline() ? "inline" : "attachment")
        + "; filename*=UTF-8''"
        + name.replace("*", "%2A");
  }
}
