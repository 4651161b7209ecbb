package chat.tempest.gateway;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.tempest.auth.Auth;
import chat.tempest.auth.GatewayAuthenticator;
import chat.tempest.auth.nativeapp.AppOrigins;
import chat.tempest.chat.access.Sight;
import chat.tempest.chat.presence.Presences;
import chat.tempest.chat.snapshot.Snapshots;
import chat.tempest.db.Database;
import chat.tempest.gateway.presence.PresenceBoard;
import chat.tempest.gateway.session.Dialogue;
import chat.tempest.gateway.session.Gate;
import chat.tempest.gateway.session.Positions;
import chat.tempest.gateway.session.RecentlyRevoked;
import chat.tempest.gateway.session.Resumption;
import chat.tempest.gateway.session.Sessions;
import chat.tempest.gateway.session.Starts;
import chat.tempest.gateway.stream.History;
import chat.tempest.gateway.stream.Streams;
import chat.tempest.gateway.transport.Encoding;
import chat.tempest.gateway.transport.Mailboxes;
import chat.tempest.gateway.transport.Outgoing;
import chat.tempest.gateway.transport.VertxConnection;
import chat.tempest.protocol.frame.CloseCode;
import chat.tempest.protocol.frame.ServerOp;
import io.micrometer.core.instrument.MeterRegistry;
import io.vertx.core.http.HttpServerOptions;
import io.vertx.core.http.ServerWebSocket;
import io.vertx.core.http.ServerWebSocketHandshake;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.Executor;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The WebSocket end at {@code /gateway}. To be mounted as the server's {@code
 * webSocketHandshakeHandler}, with {@link #configure} on its options.
 */
public final class Gateway implements AutoCloseable {
  /** What is read of a message at all; beyond it the connection is closed without a reason. */
  private static final int MOST_READ = 64 * 1024;

  private static final Logger LOG = LoggerFactory.getLogger(Gateway.class);
  private static final String PATH = "/gateway";
  private static final int STARTS_AT_ONCE = 6;
  private static final Duration CLOSING = Duration.ofSeconds(5);
  private static final int FORBIDDEN = 403;
  private static final int NOT_FOUND = 404;
  private static final int BAD_REQUEST = 400;
  private static final int UNAVAILABLE = 503;

  private final GatewayConfig config;
  private final InstantSource clock;
  private final GatewayMetrics metrics;
  private final GatewayAuthenticator authenticator;
  private final ScheduledExecutorService timer;
  private final Streams streams;
  private final PresenceBoard presence;
  private final Sessions sessions;
  private final Starts starts;
  private final Mailboxes mailboxes;
  private final AutoCloseable events;
  private final AutoCloseable revocations;
  private volatile boolean draining;

  /**
   * @param parts what the gateway is given by the other modules
   */
  public Gateway(GatewayConfig config, Parts parts) {
    this.config = config;
    clock = parts.clock;
    metrics = new GatewayMetrics(parts.registry);
    authenticator = parts.auth.gateway();
    Executor threads = Thread::startVirtualThread;
    timer = timer();
    var database = parts.database;
    var history = new History(database.transactions(), database.log());
    var sights = new ChatSights(parts.sight, parts.snapshots);
    streams = new Streams(sights, parts.presences, parts.ephemerals, threads, history, metrics);
    presence = new PresenceBoard(parts.presences, streams::accept, timer, config.presenceGrace());
    sessions = new Sessions(streams, presence, new RecentlyRevoked(clock));
    var gate = new Gate(STARTS_AT_ONCE);
    var positions =
        new Positions(database.transactions(), parts.clock, database.log(), parts.sight);
    var resumption = new Resumption(positions, parts.snapshots, history, streams, gate, metrics);
    starts =
        new Starts(
            authenticator,
            parts.snapshots,
            resumption,
            streams,
            sessions,
            presence,
            gate,
            parts.random,
            threads);
    mailboxes = new Mailboxes(metrics);
    metrics.watch("sessions", "Sessions that are open now", sessions::size);
    metrics.watch("streams", "Streams that sessions of this node follow", streams::size);
    metrics.watch("queue.bytes", "Bytes written that clients have not taken", this::unsent);
    events = database.bus().subscribe(streams::accept);
    parts.ephemerals.listen(streams::accept);
    parts.ephemerals.listen(presence::hear);
    revocations = parts.auth.revocations().subscribe(sessions::revoke);
  }

  /** What the gateway is made of that is not its own. */
  public record Parts(
      Auth auth,
      Database database,
      Sight sight,
      Snapshots snapshots,
      Presences presences,
      EphemeralBus ephemerals,
      InstantSource clock,
      SecureRandom random,
      MeterRegistry registry) {}

  /** What is due after the gateway stopped is due to nobody. */
  private static ScheduledExecutorService timer() {
    var threads = Thread.ofPlatform().daemon().name("gateway-timer").factory();
    return new ScheduledThreadPoolExecutor(1, threads, new ThreadPoolExecutor.DiscardPolicy());
  }

  /** Who is there, for other nodes to know. */
  public PresenceBoard presence() {
    return presence;
  }

  /** Bounds what is read of clients' messages, and leaves them uncompressed. */
  public static HttpServerOptions configure(HttpServerOptions options) {
    return options
        .setMaxWebSocketFrameSize(MOST_READ)
        .setMaxWebSocketMessageSize(MOST_READ)
        .setPerMessageWebSocketCompressionSupported(false)
        .setPerFrameWebSocketCompressionSupported(false)
        .setWebSocketClosingTimeout((int) CLOSING.toSeconds());
  }

  /** Takes a connection, or refuses it. */
  public void shake(ServerWebSocketHandshake handshake) {
    var encoding = Encoding.asked(handshake.query());
    if (!PATH.equals(handshake.path())) {
      handshake.reject(NOT_FOUND);
    } else if (draining) {
      handshake.reject(UNAVAILABLE);
    } else if (!isOurOrigin(handshake.headers().get("Origin"))) {
      handshake.reject(FORBIDDEN);
    } else if (encoding.isEmpty()) {
      handshake.reject(BAD_REQUEST);
    } else {
      handshake.accept().onSuccess(socket -> talk(socket, encoding.get()));
    }
  }

  /** Browsers always send it; what is no browser need not, and cannot be tricked by a page. */
  private boolean isOurOrigin(@Nullable String origin) {
    return origin == null || origin.equals(config.publicOrigin()) || AppOrigins.contains(origin);
  }

  private void talk(ServerWebSocket socket, Encoding encoding) {
    var connection = new VertxConnection(socket, mailboxes, encoding, config.queueLimit());
    var dialogue =
        new Dialogue(
            connection,
            authenticator.newNonce(),
            config,
            clock,
            starts,
            sessions,
            presence,
            metrics);
    if (encoding == Encoding.CBOR) {
      socket.binaryMessageHandler(message -> dialogue.receive(message.getBytes()));
      socket.textMessageHandler(_ -> dialogue.malformed());
    } else {
      socket.binaryMessageHandler(_ -> dialogue.malformed());
      socket.textMessageHandler(text -> dialogue.receive(text.getBytes(UTF_8)));
    }
    socket.exceptionHandler(e -> LOG.debug("A connection broke: {}", e.toString()));
    socket.closeHandler(
        _ -> {
          connection.gone();
          dialogue.ended();
        });
    dialogue.greet();
  }

  private long unsent() {
    return sessions.all().stream().mapToLong(session -> session.connection().unsent()).sum();
  }

  /** Sends everybody elsewhere, waits a moment, and closes. */
  @Override
  public void close() {
    draining = true;
    var reconnect = new Outgoing(new ServerOp.Reconnect());
    for (var session : sessions.all()) {
      session.connection().send(reconnect);
    }
    awaitLeave();
    for (var session : sessions.all()) {
      session.connection().close(CloseCode.GOING_AWAY);
      sessions.end(session);
    }
    stop(events);
    stop(revocations);
    timer.shutdownNow();
  }

  /** Clients close when they are told to reconnect; the last one to go ends the wait. */
  private void awaitLeave() {
    var end = clock.instant().plus(config.drainFor());
    try {
      while (sessions.size() > 0 && clock.instant().isBefore(end)) {
        TimeUnit.MILLISECONDS.sleep(20);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static void stop(AutoCloseable subscription) {
    try {
      subscription.close();
    } catch (Exception e) {
      LOG.warn("A subscription did not end.", e);
    }
  }
}
