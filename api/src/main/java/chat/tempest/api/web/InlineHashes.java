package chat.tempest.api.web;

import java.util.Base64;
import java.util.List;
import java.util.regex.Pattern;

/** The CSP sources of scripts and styles that stand in a page itself (CSP Level 3, 6.7.3). */
final class InlineHashes {
  private static final Pattern INLINE =
      Pattern.compile(
          "<(script|style)(?![^>]*\\ssrc=)[^>]*>(.*?)</\\1>",
          Pattern.DOTALL | Pattern.CASE_INSENSITIVE);

  private InlineHashes() {}

  static List<String> of(String html) {
    return INLINE
        .matcher(html)
        .results()
        .map(found -> "'sha256-" + base64(WebFiles.sha256(found.group(2))) + "'")
        .distinct()
        .toList();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }
}
