package chat.tempest.api.http;

import io.vertx.core.http.HttpServerRequest;
import java.util.Set;

/**
 * Refuses what pages of other origins send. Nothing here is ambient, every request is signed, so
 * this guards against our own mistakes to come.
 */
record Origins(String own) {
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  /** Whether a browser says that another origin's page sent this (Fetch Metadata, RFC 6454). */
  boolean isForeign(HttpServerRequest request) {
    var site = request.getHeader("Sec-Fetch-Site");
    var origin = request.getHeader("Origin");
    return (site != null && !OWN_SITES.contains(site)) || (origin != null && !origin.equals(own));
  }
}
