package chat.tempest.auth;

import chat.tempest.auth.crypto.Secret;
import chat.tempest.auth.dpop.Htu;
import java.net.URI;

/**
 * What sign-in must be told.
 *
 * @param publicOrigin scheme, host and port that browsers see, as in {@code https://chat.example}:
 *     configured, never built from a request
 * @param rpId the host of it: passkeys are bound to this name for ever
 * @param secret what the keys of refresh tokens and nonces are derived from
 */
public record AuthConfig(String publicOrigin, String rpId, Secret secret) {

  /**
   * @throws IllegalArgumentException where browsers would offer no passkeys at that origin: it must
   *     be https, or http on localhost, and have a name for host
   */
  public static AuthConfig of(String publicOrigin, Secret secret) {
    var origin = URI.create(publicOrigin);
    if (origin.getHost() == null || !secure(origin) || !bare(origin) || isAddress(origin)) {
      throw new IllegalArgumentException(
          "PUBLIC_ORIGIN is https://<host name> or http://localhost, with a port where it is not the"
              + " usual one and nothing behind it, not "
              + publicOrigin);
    }
    var normal = Htu.normal(publicOrigin).orElseThrow();
    return new AuthConfig(
        normal.substring(0, normal.length() - 1), URI.create(normal).getHost(), secret);
  }

  private static boolean secure(URI origin) {
    return "https".equalsIgnoreCase(origin.getScheme())
        || ("http".equalsIgnoreCase(origin.getScheme())
            && "localhost".equalsIgnoreCase(origin.getHost()));
  }

  private static boolean bare(URI origin) {
    return origin.getRawUserInfo() == null
        && origin.getRawQuery() == null
        && origin.getRawFragment() == null
        && (origin.getRawPath().isEmpty() || origin.getRawPath().equals("/"));
  }

  /** An address cannot be an RP id: WebAuthn Level 3, section 5.1.2, asks for a domain. */
  private static boolean isAddress(URI origin) {
    return origin.getHost().startsWith("[") || origin.getHost().matches("[0-9.]+");
  }
}
