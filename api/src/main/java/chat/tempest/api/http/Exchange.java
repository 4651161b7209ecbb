package chat.tempest.api.http;

import io.vertx.core.Context;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.time.Instant;
import java.util.Set;

/**
 * One request under way.
 *
 * @param id its name in answers and logs; never taken from outside
 * @param client where it came from, behind trusted proxies
 * @param context the event loop that its connection lives on
 */
record Exchange(
    HttpServerRequest request, String id, InetAddress client, Instant begun, Context context) {
  private static final Set<String> KNOWN =
      Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

  /** The path as received, without the query. */
  String rawPath() {
    return request.path() == null ? "/" : request.path();
  }

  /** A known method, or OTHER: clients do not name what we count. */
  String method() {
    var name = request.method().name();
    return KNOWN.contains(name) ? name : "OTHER";
  }
}
