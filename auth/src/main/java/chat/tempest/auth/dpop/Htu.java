package chat.tempest.auth.dpop;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/**
 * The normal form in which {@code htu} is compared: RFC 9449 section 4.3 asks for the syntax-based
 * and scheme-based normalisation of RFC 3986 (sections 6.2.2 and 6.2.3), without query and
 * fragment.
 */
public final class Htu {
  private static final int LONGEST = 2048;

  private Htu() {}

  /**
   * The normal form; empty for what no honest client writes: a relative or opaque reference, user
   * info, dot segments (also encoded ones), a broken escape, another scheme than http and https.
   */
  public static Optional<String> normal(String text) {
    if (text.length() > LONGEST) {
      return Optional.empty();
    }
    try {
      return normal(new URI(text));
    } catch (URISyntaxException e) {
      return Optional.empty();
    }
  }

  private static Optional<String> normal(URI uri) {
    if (uri.getScheme() == null || uri.getHost() == null || uri.getRawUserInfo() != null) {
      return Optional.empty();
    }
    var scheme = uri.getScheme().toLowerCase(Locale.ROOT);
    var path = uri.getRawPath().isEmpty() ? "/" : unescapeUnreserved(uri.getRawPath());
    if (!isHttp(scheme) || hasDotSegment(path) || !isAscii(path)) {
      return Optional.empty();
    }
    return Optional.of(
        scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port(scheme, uri) + path);
  }

  private static boolean isHttp(String scheme) {
    return scheme.equals("https") || scheme.equals("http");
  }

  /** RFC 3986 section 6.2.3: the scheme's own port is not written. */
  private static String port(String scheme, URI uri) {
    int usual = scheme.equals("https") ? 443 : 80;
    return uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
  }

  /** RFC 3986 section 6.2.2.1 and .2: upper-case hex, and no escape where none is needed. */
  private static String unescapeUnreserved(String path) {
    if (path.indexOf('%') < 0) {
      return path;
    }
    var out = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      if (path.charAt(i) == '%') {
        appendEscape(out, path.substring(i + 1, i + 3));
        i += 2;
      } else {
        out.append(path.charAt(i));
      }
    }
    return out.toString();
  }

  private static void appendEscape(StringBuilder out, String hex) {
    char c = (char) Integer.parseInt(hex, 16);
    if (isUnreserved(c)) {
      out.append(c);
    } else {
      out.append('%').append(hex.toUpperCase(Locale.ROOT));
    }
  }

  private static boolean isUnreserved(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || "-._~".indexOf(c) >= 0;
  }

  private static boolean hasDotSegment(String path) {
    for (var segment : path.split("/", -1)) {
      if (segment.equals(".") || segment.equals("..")) {
        return true;
      }
    }
    return false;
  }

  private static boolean isAscii(String path) {
    return path.chars().allMatch(c -> c < 128);
  }
}
