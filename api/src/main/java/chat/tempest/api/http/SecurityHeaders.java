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

  private final Map<String, String> headers;

  /**
   * @param publicOrigin what browsers see
   * @param inlineHashes CSP sources, as in {@code 'sha256-…'}, of inline scripts and styles that
   *     the built page holds; usually none
   */
  public SecurityHeaders(URI publicOrigin, List<String> inlineHashes) {
    var all = new LinkedHashMap<String, String>();
    all.put("Content-Security-Policy", policy(publicOrigin, inlineHashes));
    all.put("X-Content-Type-Options", "nosniff");
    all.put("Referrer-Policy", "no-referrer");
    all.put("Cross-Origin-Opener-Policy", "same-origin");
    all.put("Cross-Origin-Resource-Policy", "same-origin");
    all.put("Permissions-Policy", OFF);
    if (isHttps(publicOrigin)) {
      all.put("Strict-Transport-Security", "max-age=63072000");
    }
    this.headers = Map.copyOf(all);
  }

  public Map<String, String> headers() {
    return headers;
  }

  private static String policy(URI origin, List<String> inlineHashes) {
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
        "form-action 'none'",
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
