package chat.tempest.db;

import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Where the database is.
 *
 * @param jdbcUrl as in {@code jdbc:postgresql://host:5432/tempest?sslmode=require}; holds no
 *     password, so it may be logged
 * @param poolSize connections at most; at least 1
 */
public record DatabaseConfig(String jdbcUrl, String user, String password, int poolSize) {
  /** What one process needs on a small machine: work waits on disk, not on connections. */
  public static final int DEFAULT_POOL_SIZE = 16;

  private static final int DEFAULT_PORT = 5432;

  public DatabaseConfig {
    if (poolSize < 1) {
      throw new IllegalArgumentException("a pool holds at least one connection, not " + poolSize);
    }
  }

  /**
   * Reads the form of {@code DATABASE_URL}: {@code
   * postgres://user:password@host:port/name?options}, percent-encoded; the options are pgjdbc's.
   *
   * @throws IllegalArgumentException where it has another form; the message never holds the URL,
   *     since a password may be in it
   */
  public static DatabaseConfig parse(String url) {
    var uri = uriOf(url);
    var credentials = uri.getRawUserInfo().split(":", 2);
    if (credentials.length != 2 || uri.getRawPath().length() < 2) {
      throw malformed();
    }
    int port = uri.getPort() == -1 ? DEFAULT_PORT : uri.getPort();
    var options = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
    return new DatabaseConfig(
        "jdbc:postgresql://" + uri.getHost() + ":" + port + uri.getRawPath() + options,
        decode(credentials[0]),
        decode(credentials[1]),
        DEFAULT_POOL_SIZE);
  }

  private static URI uriOf(String url) {
    URI uri;
    try {
      uri = URI.create(url);
    } catch (IllegalArgumentException e) {
      throw malformed();
    }
    boolean postgres = "postgres".equals(uri.getScheme()) || "postgresql".equals(uri.getScheme());
    if (!postgres || uri.getHost() == null || uri.getRawUserInfo() == null) {
      throw malformed();
    }
    return uri;
  }

  private static IllegalArgumentException malformed() {
    return new IllegalArgumentException(
        "DATABASE_URL has the form postgres://user:password@host:port/database");
  }

  private static String decode(String text) {
    return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
  }

  public DatabaseConfig withPoolSize(int size) {
    return new DatabaseConfig(jdbcUrl, user, password, size);
  }

  /** Without the password. */
  @Override
  public String toString() {
    return jdbcUrl + " as " + user;
  }
}
