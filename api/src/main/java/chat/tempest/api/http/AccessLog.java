package chat.tempest.api.http;

import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One line for each request. It names the route, not the path: so no token, no signature of a file
 * and no invite is ever in a log.
 */
final class AccessLog {
  private static final Logger LOG = LoggerFactory.getLogger("chat.tempest.access");

  private AccessLog() {}

  static void answered(Exchange exchange, String route, int status, Duration took) {
    LOG.atInfo()
        .addKeyValue("request_id", exchange.id())
        .addKeyValue("method", exchange.method())
        .addKeyValue("route", route)
        .addKeyValue("status", status)
        .addKeyValue("ms", took.toMillis())
        .addKeyValue("client", exchange.client().getHostAddress())
        .log("request");
  }
}
