package chat.tempest.api.http;

import java.net.URI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What every answer says to browsers about what a page of ours may do. */
public final class SecurityHeaders {
  private static final String OFF =
      "accelerometer=(), autoplay=(self), camera=(), display-capture=(), geolocation=(),"
          + " gyroscope=(), magnetometer=(), microphone=(), midi=(), payment=(), usb=(),"
          + " publickey-credentials-get=(self), publickey-credentials-create=(self)";

  private static final String POLICY = "Content-Security-Policy";

  /** The one page that sends a form elsewhere: a code to the app that listens on this machine. */
  private static final String DESKTOP_AUTHORIZE = "/desktop-authorize";

  /**
   * CSP has no form for an IPv6 address (Level 3, section 2.3.1): an app at {@code [::1]} is
   * reached by a link.
   */
  private static final String LOOPBACK = "'self' http://127.0.0.1:*";

  private final Map<String, String> headers;
  private final Map<String, String> desktopAuthorize;

  /**
   * @param publicOrigin what browsers see
   * @param inlineHashes CSP sources, as in {@code 'sha256-…'}, of inline scripts and styles that
   *     the built page holds; usually none
   */
  public SecurityHeaders(URI publicOrigin, List<String> inlineHashes) {
    var all = new LinkedHashMap<String, String>();
    all.put(POLICY, policy(publicOrigin, inlineHashes, "'none'"));
    all.put("X-Content-Type-Options", "nosniff");
    all.put("Referrer-Policy", "no-referrer");
    all.put("Cross-Origin-Opener-Policy", "same-origin");
    all.put("Cross-Origin-Resource-Policy", "same-origin");
    all.put("Permissions-Policy", OFF);
    if (isHttps(publicOrigin)) {
      all.put("Strict-Transport-Security", "max-age=63072000");
    }
    this.headers = Map.copyOf(all);
    all.put(POLICY, policy(publicOrigin, inlineHashes, LOOPBACK));
    this.desktopAuthorize = Map.copyOf(all);
  }

  /**
   * @param path of the page, as received
   */
  public Map<String, String> of(String path) {
    return path.equals(DESKTOP_AUTHORIZE) ? desktopAuthorize : headers;
  }

  private static String policy(URI origin, List<String> inlineHashes, String formAction) {
    var own = inlineHashes.isEmpty() ? "'self'" : "'self' " + String.join(" ", inlineHashes);
    return String.join(
        "; ",
        "default-src 'none'",
        "script-src " + own,
        "style-src " + own,
        "img-src 'self' blob: data:",
        "media-src 'self' blob:",
        "font-src 'self'",
        "connect-src 'self' " + webSocketOrigin(origin),
        "manifest-src 'self'",
        "worker-src 'self'",
        "base-uri 'none'",
        "form-action " + formAction,
        "frame-ancestors 'none'");
  }

  /** Safari took {@code 'self'} to leave out WebSockets until version 15.4. */
  private static String webSocketOrigin(URI origin) {
    return (isHttps(origin) ? "wss://" : "ws://") + origin.getRawAuthority();
  }

  private static boolean isHttps(URI origin) {
    return "https".equals(origin.getScheme());
  }
}
