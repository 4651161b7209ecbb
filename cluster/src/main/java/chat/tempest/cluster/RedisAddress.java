package chat.tempest.cluster;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Where Redis is.
 *
 * @param user null for the default one
 * @param password null where none is asked for
 */
public record RedisAddress(
    String host, int port, boolean tls, @Nullable String user, @Nullable String password) {
  private static final int DEFAULT_PORT = 6379;

  /**
   * Reads the form of {@code REDIS_URL}: {@code redis://user:password@host:port}, or {@code
   * rediss://} for TLS, percent-encoded; user, password and port may be missing.
   *
   * @throws IllegalArgumentException where it has another form; the message never holds the URL,
   *     since a password may be in it
   */
  public static RedisAddress parse(String url) {
    var uri = uriOf(url);
    int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
    var credentials = (uri.getRawUserInfo() == null ? "" : uri.getRawUserInfo()).split(":", 2);
    return new RedisAddress(
        uri.getHost(),
        port,
        "rediss".equals(uri.getScheme()),
        decoded(credentials[0]),
        credentials.length == 2 ? decoded(credentials[1]) : null);
  }

  private static URI uriOf(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    boolean redis = "redis".equals(uri.getScheme()) || "rediss".equals(uri.getScheme());
    boolean bare = uri.getRawPath().isEmpty() || uri.getRawPath().equals("/");
    if (!redis || uri.getHost() == null || !bare || uri.getRawQuery() != null) {
      throw malformed();
    }
    return uri;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "REDIS_URL has the form redis://user:password@host:port, without a database");
  }

  private static @Nullable String decoded(String text) {
    return text.isEmpty()
        ? null
        : URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return host + ":" + port;
  }
}
