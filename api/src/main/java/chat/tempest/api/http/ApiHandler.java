package chat.tempest.api.http;

import io.vertx.core.Handler;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerRequest;
import java.net.InetAddress;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * The edge: every request that is not for the gateway comes in here on an event loop, is answered
 * on a virtual thread, and leaves with the headers that all answers carry.
 */
public final class ApiHandler implements Handler<HttpServerRequest> {
  private final Responder responder;
  private final StandingHeaders standing;
  private final TrustedProxies proxies;
  private final RequestIds ids;
  private final RequestMetrics metrics;
  private final InstantSource clock;
  private final Executor threads;

  ApiHandler(
      Responder responder,
      StandingHeaders standing,
      TrustedProxies proxies,
      RequestIds ids,
      RequestMetrics metrics,
      InstantSource clock,
      Executor threads) {
    this.responder = responder;
    this.standing = standing;
    this.proxies = proxies;
    this.ids = ids;
    this.metrics = metrics;
    this.clock = clock;
    this.threads = threads;
  }

  @Override
  public void handle(HttpServerRequest request) {
    request.pause();
    var exchange = exchange(request);
    threads.execute(
        () -> {
          var trail = new Trail();
          var answer = finished(exchange, trail, responder.respond(exchange, trail));
          exchange.context().runOnContext(now -> Finish.write(request, answer));
        });
  }

  /** Answers what cannot be read as HTTP, and lets go of the connection. */
  public void refuseUnreadable(HttpServerRequest request) {
    var exchange = exchange(request);
    var answer = finished(exchange, new Trail(), responder.unreadable(exchange));
    Finish.write(request, answer.with(Map.of("Connection", "close")));
    request.connection().close();
  }

  private Exchange exchange(HttpServerRequest request) {
    var context = Vertx.currentContext();
    return new Exchange(request, ids.next(), client(request), clock.instant(), context);
  }

  private Answer finished(Exchange exchange, Trail trail, Answer answer) {
    var took = Duration.between(exchange.begun(), clock.instant());
    metrics.answered(exchange.method(), trail.route(), answer.status(), took);
    AccessLog.answered(exchange, trail.route(), answer.status(), took);
    return answer.on(trail.headers()).on(standing.of(exchange));
  }

  private InetAddress client(HttpServerRequest request) {
    var peer = InetAddress.ofLiteral(withoutZone(request.remoteAddress().hostAddress()));
    return proxies.client(peer, request.headers().getAll("X-Forwarded-For"));
  }

  /** {@code fe80::1%eth0} holds this machine's name for the wire. */
  private static String withoutZone(String address) {
    int zone = address.indexOf('%');
    return zone < 0 ? address : address.substring(0, zone);
  }
}
