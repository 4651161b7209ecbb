package chat.tempest.app;

import chat.tempest.api.auth.AuthRoutes;
import chat.tempest.api.http.Edge;
import chat.tempest.api.http.FirstOf;
import chat.tempest.api.http.Gate;
import chat.tempest.api.http.RequestIds;
import chat.tempest.api.http.RequestMetrics;
import chat.tempest.api.http.SecurityHeaders;
import chat.tempest.api.http.TrustedProxies;
import chat.tempest.api.http.UploadFolders;
import chat.tempest.api.json.Json;
import chat.tempest.api.limit.RateLimits;
import chat.tempest.api.ops.Health;
import chat.tempest.api.ops.Metrics;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.web.WebClient;
import chat.tempest.app.config.Config;
import chat.tempest.auth.Auth;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Database;
import chat.tempest.db.embedded.EmbeddedPostgres;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Puts the modules together by hand: a method for each. */
final class Wiring {
  private static final int HEADER_BYTES = 16 * 1024;
  private static final int IDLE_SECONDS = 120;

  private final Config config;
  private final Closing closing;
  private final InstantSource clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final SnowflakeGenerator ids;
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  Wiring(Config config, Closing closing) {
    this.config = config;
    this.closing = closing;
    this.ids = new SnowflakeGenerator(clock, config.node());
  }

  HttpPort port() {
    var database = database();
    var auth = auth(database);
    var vertx = vertx();
    var handler = edge(database, auth).handler();
    return closing.with("port", HttpPort.open(vertx, options(), config.hosts(), handler));
  }

  private Vertx vertx() {
    var vertx = Vertx.vertx();
    closing.with("vert.x", () -> vertx.close().toCompletionStage().toCompletableFuture().join());
    return vertx;
  }

  private Database database() {
    var settings =
        config
            .database()
            .orElseGet(
                () ->
                    closing
                        .with(
                            "PostgreSQL", EmbeddedPostgres.start(config.data().resolve("postgres")))
                        .config());
    return closing.with("database", Database.open(settings));
  }

  private Auth auth(Database database) {
    return Auth.wire(config.auth(), database.transactions(), ids, clock, random);
  }

  private Edge edge(Database database, Auth auth) {
    var web = config.webDir().map(WebClient::in).orElseGet(WebClient::none);
    var health = new Health(database::answers, clock);
    closing.with("readiness", health::stopping);
    return new Edge(
        config.publicOrigin(),
        routes(auth),
        new Json(),
        new Gate(auth.authenticator(), auth.proofs(), auth.nonces()),
        new RateLimits(clock, config.rateLimitFactor()),
        new TrustedProxies(config.trustedProxies()),
        new SecurityHeaders(config.publicOrigin(), web.inlineHashes()),
        new FirstOf(List.of(health, new Metrics(registry, config.metricsToken()), web)),
        new UploadFolders(config.data().resolve("uploads")),
        new RequestIds(clock, random),
        new RequestMetrics(registry),
        clock,
        threads());
  }

  private RouteTable routes(Auth auth) {
    var table = new RouteTable();
    new AuthRoutes(auth.registration(), auth.authentication(), auth.refreshTokens(), auth.logout())
        .declare(table);
    return table;
  }

  private ExecutorService threads() {
    return closing.with("threads", Executors.newVirtualThreadPerTaskExecutor());
  }

  private HttpServerOptions options() {
    return new HttpServerOptions()
        .setPort(config.port())
        .setMaxHeaderSize(HEADER_BYTES)
        .setMaxFormAttributeSize(RouteTable.BODY_BYTES)
        .setMaxFormFields(1)
        .setIdleTimeout(IDLE_SECONDS)
        .setHttp2ClearTextEnabled(false);
  }
}
