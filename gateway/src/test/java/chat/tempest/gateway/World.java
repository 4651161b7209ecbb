package chat.tempest.gateway;

import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.chat.Chat;
import chat.tempest.chat.ChatParts;
import chat.tempest.chat.attachment.AttachmentFolder;
import chat.tempest.chat.attachment.AttachmentUrls;
import chat.tempest.chat.presence.Presences;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Database;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.function.UnaryOperator;

/** A gateway that listens, on a real database, and everything that people need to come to it. */
final class World implements AutoCloseable {
  static final String ORIGIN = AuthWorld.ORIGIN;

  /** One for all worlds of a JVM: several may share a database. */
  private static final SnowflakeGenerator IDS = new SnowflakeGenerator(InstantSource.system(), 2);

  private final Database database;
  private final AuthWorld auth;
  private final Chat chat;
  private final Vertx vertx = Vertx.vertx();
  private final SimpleMeterRegistry registry = new SimpleMeterRegistry();
  private final Gateway gateway;
  private final HttpServer server;

  World(Database database) {
    this(database, UnaryOperator.identity());
  }

  World(Database database, UnaryOperator<GatewayConfig> changed) {
    this.database = database;
    auth = new AuthWorld(database);
    var presences = new Presences();
    var ephemerals = new EphemeralBus();
    chat = Chat.of(chatParts(presences, ephemerals));
    var parts =
        new Gateway.Parts(
            auth.auth(),
            database,
            chat.sight(),
            chat.snapshots(),
            presences,
            ephemerals,
            InstantSource.system(),
            new SecureRandom(),
            registry);
    gateway = new Gateway(changed.apply(GatewayConfig.of(ORIGIN)), parts);
    server = listen();
  }

  private ChatParts chatParts(Presences presences, EphemeralBus ephemerals) {
    var clock = InstantSource.system();
    var secret = "only known to tests".getBytes(StandardCharsets.UTF_8);
    try {
      return new ChatParts(
          database.transactions(),
          database.log(),
          IDS,
          clock,
          new SecureRandom(),
          presences,
          ephemerals,
          new AttachmentFolder(Files.createTempDirectory("attachments")),
          new AttachmentUrls(secret, clock));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private HttpServer listen() {
    var listening =
        vertx
            .createHttpServer(Gateway.configure(new HttpServerOptions().setPort(0)))
            .webSocketHandshakeHandler(gateway::shake)
            .requestHandler(request -> request.response().setStatusCode(404).end());
    return listening.listen().toCompletionStage().toCompletableFuture().join();
  }

  Citizen citizen(String name) {
    var person = auth.person();
    return new Citizen(this, person.device(), person.signsUp(name));
  }

  int port() {
    return server.actualPort();
  }

  TestClient connects() {
    return TestClient.connect(port());
  }

  Chat chat() {
    return chat;
  }

  AuthWorld auth() {
    return auth;
  }

  Database database() {
    return database;
  }

  Gateway gateway() {
    return gateway;
  }

  double metric(String name, String... tags) {
    return registry.get("tempest.gateway." + name).tags(tags).counter().count();
  }

  @Override
  public void close() {
    gateway.close();
    vertx.close().toCompletionStage().toCompletableFuture().join();
  }
}
