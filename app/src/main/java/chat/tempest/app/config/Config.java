package chat.tempest.app.config;

import chat.tempest.api.http.Cidr;
import chat.tempest.auth.AuthConfig;
import chat.tempest.auth.signup.RegistrationMode;
import chat.tempest.cluster.RedisAddress;
import chat.tempest.db.DatabaseConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * How this process is to run. Read once; what is wrong ends the start with a sentence.
 *
 * @param hosts to try in this order until one can be listened on
 * @param database empty for the embedded one
 * @param redis empty where this process is alone
 * @param registration who may make an account
 * @param webDir empty for the client in the jar
 * @param rateLimitFactor multiplies every rate limit
 */
public record Config(
    URI publicOrigin,
    int port,
    List<String> hosts,
    Optional<DatabaseConfig> database,
    Optional<RedisAddress> redis,
    List<Cidr> trustedProxies,
    Path data,
    AuthConfig auth,
    RegistrationMode registration,
    Optional<Path> webDir,
    int node,
    int rateLimitFactor,
    Optional<String> metricsToken) {

  /** Dual-stack where the machine has IPv6, else IPv4. */
  private static final List<String> EVERYWHERE = List.of("::", "0.0.0.0");

  /**
   * @throws BadConfig with a sentence that says which setting is wrong, never with its value where
   *     that is a secret
   */
  public static Config read(Map<String, String> environment) {
    var settings = Settings.read(environment);
    var data = Path.of(settings.get(Setting.TEMPEST_DATA)).toAbsolutePath().normalize();
    var auth = parsed(Setting.PUBLIC_ORIGIN, settings, origin -> auth(origin, settings, data));
    return new Config(
        URI.create(auth.publicOrigin()),
        number(Setting.PORT, settings, 0, 65_535),
        settings.find(Setting.HOST).map(List::of).orElse(EVERYWHERE),
        settings.find(Setting.DATABASE_URL).map(Config::database),
        settings.find(Setting.REDIS_URL).map(url -> redis(url, settings)),
        parsed(Setting.TRUSTED_PROXIES, settings, Config::ranges),
        data,
        auth,
        parsed(Setting.REGISTRATION, settings, RegistrationMode::parse),
        settings.find(Setting.TEMPEST_WEB_DIR).map(Path::of),
        number(Setting.TEMPEST_NODE, settings, 0, 1_023),
        number(Setting.TEMPEST_RATE_LIMIT_FACTOR, settings, 1, 10_000),
        settings.find(Setting.TEMPEST_METRICS_TOKEN));
  }

  private static AuthConfig auth(String origin, Settings settings, Path data) {
    return AuthConfig.of(origin, Secrets.secret(settings.find(Setting.TEMPEST_SECRET), data));
  }

  private static DatabaseConfig database(String url) {
    try {
      return DatabaseConfig.parse(url);
    } catch (IllegalArgumentException e) {
      throw BadConfig.of(Setting.DATABASE_URL, "cannot be read: " + e.getMessage());
    }
  }

  /** Processes that do not share a database and a secret are not to be joined. */
  private static RedisAddress redis(String url, Settings settings) {
    for (var shared : List.of(Setting.DATABASE_URL, Setting.TEMPEST_SECRET)) {
      if (settings.find(shared).isEmpty()) {
        throw BadConfig.of(Setting.REDIS_URL, "joins nodes that share one " + shared + ": set it.");
      }
    }
    try {
      return RedisAddress.parse(url);
    } catch (IllegalArgumentException e) {
      throw BadConfig.of(Setting.REDIS_URL, "cannot be read: " + e.getMessage());
    }
  }

  private static List<Cidr> ranges(String text) {
    return Arrays.stream(text.split(",", -1)).map(String::strip).map(Cidr::parse).toList();
  }

  private static int number(Setting setting, Settings settings, int min, int max) {
    var text = settings.get(setting);
    if (text.matches("[0-9]{1,9}")) {
      int number = Integer.parseInt(text);
      if (number >= min && number <= max) {
        return number;
      }
    }
    throw BadConfig.of(setting, "is a number from " + min + " to " + max + ", not " + text + ".");
  }

  private static <T> T parsed(Setting setting, Settings settings, Function<String, T> parse) {
    var text = settings.get(setting);
    try {
      return parse.apply(text);
    } catch (IllegalArgumentException e) {
      throw BadConfig.of(setting, "cannot be " + text + ": " + e.getMessage());
    }
  }
}
