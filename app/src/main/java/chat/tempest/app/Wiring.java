package chat.tempest.app;

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
import chat.tempest.api.openapi.ApiDocuments;
import chat.tempest.api.ops.Health;
import chat.tempest.api.ops.Metrics;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.web.WebClient;
import chat.tempest.app.HttpPort.Mounted;
import chat.tempest.app.config.Config;
import chat.tempest.app.node.Joined;
import chat.tempest.app.node.NodeMetrics;
import chat.tempest.auth.Auth;
import chat.tempest.auth.signup.Puzzles;
import chat.tempest.auth.signup.SignUpRule;
import chat.tempest.chat.Chat;
import chat.tempest.chat.ChatParts;
import chat.tempest.chat.attachment.AttachmentFolder;
import chat.tempest.chat.attachment.AttachmentLimits;
import chat.tempest.chat.attachment.AttachmentSweep;
import chat.tempest.chat.attachment.AttachmentUrls;
import chat.tempest.chat.attachment.DeletedFiles;
import chat.tempest.chat.presence.Presences;
import chat.tempest.chat.seed.Demo;
import chat.tempest.cluster.Nodes;
import chat.tempest.cluster.RedisAddress;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Database;
import chat.tempest.db.DatabaseConfig;
import chat.tempest.db.embedded.EmbeddedPostgres;
import chat.tempest.gateway.EphemeralBus;
import chat.tempest.gateway.Gateway;
import chat.tempest.gateway.GatewayConfig;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServerOptions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;

/** Puts the modules together by hand: a method for each, in the order in which they are opened. */
final class Wiring {
  private static final int INSTALLATION_BYTES = 16;
  private static final int HEADER_BYTES = 16 * 1024;

  /** Longer than two heartbeats of the gateway. */
  private static final int IDLE_SECONDS = 120;

  private final Config config;
  private final Closing closing;
  private final InstantSource clock = Clock.systemUTC();
  private final SecureRandom random = new SecureRandom();
  private final Database database;
  private final Optional<Nodes> nodes;
  private final AttachmentFolder files;
  private final Presences presences = new Presences();
  private final EphemeralBus ephemerals = new EphemeralBus();
  private final PrometheusMeterRegistry registry =
      new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

  /** Opens the database: everything stands on it. */
  Wiring(Config config, Closing closing) {
    this.config = config;
    this.closing = closing;
    this.database = openDatabase();
    this.nodes = config.redis().map(this::nodes);
    this.files = new AttachmentFolder(config.data().resolve("attachments"));
  }

  /** What listens, and what it answers. */
  record Opened(HttpPort port, RouteTable routes) {}

  /** Opens everything; the port last, when there is somebody to answer. */
  Opened open() {
    var ids = new SnowflakeGenerator(clock, config.node());
    var auth = Auth.wire(config.auth(), database.transactions(), ids, clock, random);
    var chat = chat(clock, ids);
    chores(auth, chat).start(closing);
    var vertx = vertx();
    var routes = new AllRoutes(auth, signUpRule(auth, chat), chat, config.publicOrigin()).table();
    var handler = edge(auth, routes).handler();
    var gateway = gateway(auth, chat);
    nodes.ifPresent(others -> join(others, auth, gateway));
    var mounted = new Mounted(handler, gateway::shake, handler::refuseUnreadable);
    var port = closing.with("port", HttpPort.open(vertx, options(), config.hosts(), mounted));
    return new Opened(port, routes);
  }

  /** The demo; the code of an invite into it, where there is one. */
  Optional<String> seed() {
    return new Demo(database.transactions(), random, clock.instant(), config.node(), this::chat)
        .make();
  }

  private Database openDatabase() {
    return closing.with("database", Database.open(config.database().orElseGet(this::embedded)));
  }

  private DatabaseConfig embedded() {
    var folder = config.data().resolve("postgres");
    return closing.with("PostgreSQL", EmbeddedPostgres.start(folder)).config();
  }

  /** Not started; closed almost last, when there is no more to tell. */
  private Nodes nodes(RedisAddress address) {
    var key = config.auth().secret().key("nodes-of-one-installation").getEncoded();
    var installation = HexFormat.of().formatHex(key, 0, INSTALLATION_BYTES);
    return closing.with("other nodes", new Nodes(address, installation));
  }

  private void join(Nodes others, Auth auth, Gateway gateway) {
    var parts = new Joined.Parts(database, auth, ephemerals, gateway.presence());
    NodeMetrics.register(registry, others, database.bus());
    closing.with("watch over other nodes", Joined.join(others, parts));
  }

  private Chat chat(InstantSource clock, SnowflakeGenerator ids) {
    return Chat.of(
        new ChatParts(
            database.transactions(),
            database.log(),
            ids,
            clock,
            random,
            presences,
            ephemerals,
            files,
            new AttachmentUrls(
                config.auth().secret().key("attachment-addresses").getEncoded(), clock)));
  }

  private SignUpRule signUpRule(Auth auth, Chat chat) {
    var puzzles = new Puzzles(config.auth().secret(), auth.oneTimeUses(), clock);
    return new SignUpRule(config.registration(), chat.readInvites()::isLive, puzzles);
  }

  private Chores chores(Auth auth, Chat chat) {
    closing.with("deleted files", database.bus().subscribe(new DeletedFiles(files)));
    return new Chores(
        database.retention(),
        auth.expiredRows(),
        chat.endOverwrites(),
        chat.endTimeouts(),
        chat.archiveThreads(),
        new AttachmentSweep(database.transactions(), files, clock));
  }

  private Gateway gateway(Auth auth, Chat chat) {
    var parts =
        new Gateway.Parts(
            auth,
            database,
            chat.sight(),
            chat.snapshots(),
            presences,
            ephemerals,
            clock,
            random,
            registry);
    var settings = GatewayConfig.of(config.publicOrigin().toString());
    return closing.with("gateway", new Gateway(settings, parts));
  }

  private Edge edge(Auth auth, RouteTable routes) {
    var web = config.webDir().map(WebClient::in).orElseGet(WebClient::none);
    var health = new Health(database::answers, nodes.map(each -> each::joined), clock);
    closing.with("readiness", health::stopping);
    return new Edge(
        config.publicOrigin(),
        routes,
        new Json(),
        new Gate(auth.authenticator(), auth.stepUp(), auth.proofs(), auth.nonces()),
        new RateLimits(clock, config.rateLimitFactor()),
        new TrustedProxies(config.trustedProxies()),
        new SecurityHeaders(config.publicOrigin(), web.inlineHashes()),
        new FirstOf(
            List.of(
                health,
                new Metrics(registry, config.metricsToken()),
                new ApiDocuments(routes, config.publicOrigin()),
                web)),
        new UploadFolders(config.data().resolve("uploads")),
        new RequestIds(clock, random),
        new RequestMetrics(registry),
        clock,
        closing.with("request threads", Executors.newVirtualThreadPerTaskExecutor()));
  }

  private Vertx vertx() {
    var vertx = Vertx.vertx();
    closing.with("vert.x", () -> vertx.close().toCompletionStage().toCompletableFuture().join());
    return vertx;
  }

  private HttpServerOptions options() {
    var options =
        new HttpServerOptions()
            .setPort(config.port())
            .setMaxHeaderSize(HEADER_BYTES)
            .setMaxFormAttributeSize(RouteTable.BODY_BYTES)
            .setMaxFormFields(1 + AttachmentLimits.FILES)
            .setIdleTimeout(IDLE_SECONDS)
            .setHttp2ClearTextEnabled(false);
    return Gateway.configure(options);
  }
}
