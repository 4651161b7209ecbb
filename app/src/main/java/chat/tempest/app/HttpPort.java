package chat.tempest.app;

import io.vertx.core.DeploymentOptions;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.VerticleBase;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.net.BindException;
import java.net.SocketException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;

/** The open port: an HTTP server on each event loop. */
final class HttpPort implements AutoCloseable {
  /** How long requests that are under way may take when the server stops. */
  private static final Duration GRACE = Duration.ofSeconds(10);

  private final List<HttpServer> servers = new CopyOnWriteArrayList<>();

  /** What takes requests, what takes those that become WebSockets, and what takes the rest. */
  record Mounted(
      Handler<HttpServerRequest> requests,
      Handler<ServerWebSocketHandshake> webSockets,
      Handler<HttpServerRequest> unreadable) {}

  private HttpPort() {}

  /**
   * Listens.
   *
   * @param hosts to try in this order
   * @throws PortTaken where somebody else does
   */
  static HttpPort open(
      Vertx vertx, HttpServerOptions options, List<String> hosts, Mounted mounted) {
    for (var host : hosts) {
      try {
        return listen(vertx, new HttpServerOptions(options).setHost(host), mounted);
      } catch (CompletionException failed) {
        if (failed.getCause() instanceof BindException) {
          throw new PortTaken(options.getPort());
        }
        if (!(failed.getCause() instanceof SocketException) || host.equals(hosts.getLast())) {
          throw failed;
        }
      }
    }
    throw new IllegalStateException("no host to listen on");
  }

  private static HttpPort listen(Vertx vertx, HttpServerOptions options, Mounted mounted) {
    var port = new HttpPort();
    var loops = new DeploymentOptions().setInstances(Runtime.getRuntime().availableProcessors());
    vertx
        .deployVerticle(() -> port.new OnOneLoop(options, mounted), loops)
        .toCompletionStage()
        .toCompletableFuture()
        .join();
    return port;
  }

  int number() {
    return servers.getFirst().actualPort();
  }

  /** Takes no more connections, and waits for what is under way. */
  @Override
  public void close() {
    var stopped = servers.stream().map(server -> server.shutdown(GRACE)).toList();
    Future.join(stopped)
        .toCompletionStage()
        .toCompletableFuture()
        .orTimeout(GRACE.toSeconds() + 2, TimeUnit.SECONDS)
        .join();
  }

  private final class OnOneLoop extends VerticleBase {
    private final HttpServerOptions options;
    private final Mounted mounted;

    OnOneLoop(HttpServerOptions options, Mounted mounted) {
      this.options = options;
      this.mounted = mounted;
    }

    @Override
    public Future<?> start() {
      var server = vertx.createHttpServer(options);
      server
          .requestHandler(mounted.requests())
          .webSocketHandshakeHandler(mounted.webSockets())
          .invalidRequestHandler(mounted.unreadable());
      return server.listen().onSuccess(servers::add);
    }
  }
}
