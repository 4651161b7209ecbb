package chat.tempest.api.http;

import chat.tempest.auth.nativeapp.AppOrigins;
import io.vertx.core.http.HttpServerRequest;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Refuses what pages of other origins send, but for those of our native apps, which may read the
 * answers too. Nothing here is ambient, every request is signed, so this guards against our own
 * mistakes to come: credentials (cookies) are never allowed along.
 */
record Origins(String own) {
  private static final Set<String> OWN_SITES = Set.of("same-origin", "none");

  /** Fetch, section 3.2.3: what a browser asks before it sends another origin's request. */
  private static final String PREFLIGHT = "Access-Control-Request-Method";

  private static final String METHODS = "GET, POST, PUT, PATCH, DELETE";
  private static final String TAKEN =
      "authorization, dpop, content-type, step-up, x-audit-log-reason";
  private static final String SHOWN =
      "dpop-nonce, retry-after, x-ratelimit-bucket, x-ratelimit-limit, x-ratelimit-remaining,"
          + " x-ratelimit-reset, x-ratelimit-reset-after, x-ratelimit-scope, x-ratelimit-global";

  /** How long a browser need not ask again, in seconds. */
  private static final String REMEMBERED = "600";

  /** Whether a browser says that another origin's page sent this (Fetch Metadata, RFC 6454). */
  boolean isForeign(HttpServerRequest request) {
    if (app(request).isPresent()) {
      return false;
    }
    var site = request.getHeader("Sec-Fetch-Site");
    var origins = request.headers().getAll("Origin");
    return (site != null && !OWN_SITES.contains(site))
        || origins.stream().anyMatch(origin -> !origin.equals(own));
  }

  /** The answer to an app's browser that asks whether it may send something. */
  Optional<Answer> preflight(HttpServerRequest request) {
    return app(request)
        .filter(app -> request.method().name().equals("OPTIONS"))
        .filter(app -> request.headers().contains(PREFLIGHT))
        .map(app -> Answer.nothing().with(permission()));
  }

  /** What lets an app's page read this answer; nothing for any other. */
  Map<String, String> sharing(HttpServerRequest request) {
    var headers = new LinkedHashMap<String, String>();
    headers.put("Vary", "Origin");
    app(request)
        .ifPresent(
            app -> {
              headers.put("Access-Control-Allow-Origin", app);
              headers.put("Access-Control-Expose-Headers", SHOWN);
            });
    return headers;
  }

  private static Map<String, String> permission() {
    return Map.of(
        "Access-Control-Allow-Methods",
        METHODS,
        "Access-Control-Allow-Headers",
        TAKEN,
        "Access-Control-Max-Age",
        REMEMBERED);
  }

  private static Optional<String> app(HttpServerRequest request) {
    var origins = request.headers().getAll("Origin");
    return origins.size() == 1 && AppOrigins.contains(origins.getFirst())
        ? Optional.of(origins.getFirst())
        : Optional.empty();
  }
}
