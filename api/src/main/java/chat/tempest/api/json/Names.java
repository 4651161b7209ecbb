package chat.tempest.api.json;

import java.util.Locale;

/** Names of components as the wire writes them. */
final class Names {
  private Names() {}

  /** {@code rateLimitPerUser} becomes {@code rate_limit_per_user}. */
  static String snake(String camel) {
    return camel.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }
}
