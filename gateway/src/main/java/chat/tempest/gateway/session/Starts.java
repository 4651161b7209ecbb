package chat.tempest.gateway.session;

import chat.tempest.auth.GatewayAuthenticator;
import chat.tempest.auth.LoginSession;
import chat.tempest.chat.snapshot.Snapshot;
import chat.tempest.chat.snapshot.Snapshots;
import chat.tempest.core.Problem;
import chat.tempest.gateway.presence.PresenceBoard;
import chat.tempest.gateway.stream.OwnEvents;
import chat.tempest.gateway.stream.Streams;
import chat.tempest.gateway.transport.Connection;
import chat.tempest.gateway.transport.Outgoing;
import chat.tempest.protocol.frame.CloseCode;
import chat.tempest.protocol.frame.ServerOp;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;

/** Begins sessions: with a Ready, or with what was missed. */
public final class Starts {
  private static final int ID_BYTES = 16;

  private final GatewayAuthenticator authenticator;
  private final Snapshots snapshots;
  private final Resumption resumption;
  private final Streams streams;
  private final Sessions sessions;
  private final SecureRandom random;
  private final Executor threads;
  private final PresenceBoard presence;
  private final Gate gate;

  public Starts(
      GatewayAuthenticator authenticator,
      Snapshots snapshots,
      Resumption resumption,
      Streams streams,
      Sessions sessions,
      PresenceBoard presence,
      Gate gate,
      SecureRandom random,
      Executor threads) {
    this.authenticator = authenticator;
    this.snapshots = snapshots;
    this.resumption = resumption;
    this.streams = streams;
    this.sessions = sessions;
    this.presence = presence;
    this.gate = gate;
    this.random = random;
    this.threads = threads;
  }

  /** Runs it on a thread that may block. */
  void run(Runnable start) {
    threads.execute(start);
  }

  /**
   * @throws Problem.Unauthorized where token or proof is refused
   */
  LoginSession login(String token, String proof, String nonce) {
    return gate.pass(() -> authenticator.identify(token, proof, nonce));
  }

  /** For another proof on a connection that was greeted long ago. */
  String newNonce() {
    return authenticator.newNonce();
  }

  /** Sends Ready, and then whatever happens after it. */
  Session fresh(LoginSession login, Connection connection) {
    var session = new Session(newId(), login.userId(), login.deviceId(), connection);
    open(session);
    try {
      start(session);
    } catch (RuntimeException e) {
      sessions.end(session);
      throw e;
    }
    presence.appear(session);
    return session;
  }

  private void start(Session session) {
    var snapshot = gate.pass(() -> snapshots.ready(session.user()));
    send(session, ready(session, snapshot));
    streams.follow(session, snapshot.cursor());
    for (var state : snapshot.guilds()) {
      streams.join(session, state.guild().id(), state.cursor(), OwnEvents.sightOf(state));
    }
  }

  private static ServerOp ready(Session session, Snapshot snapshot) {
    return new ServerOp.Ready(
        session.id(),
        snapshot.user(),
        snapshot.guilds(),
        snapshot.cursor(),
        snapshot.cursors(),
        snapshot.settings());
  }

  /** A large Ready does not make its reader a slow one. */
  private static void send(Session session, ServerOp ready) {
    var frame = new Outgoing(ready);
    var connection = session.connection();
    connection.mailbox().loop().execute(() -> connection.allow(frame.size(connection.encoding())));
    connection.send(frame);
  }

  /** Sends what was missed; empty where that cannot be had. */
  Optional<Session> resumed(
      LoginSession login, Connection connection, String id, Map<String, Long> cursors) {
    if (!sessions.mayTake(id, login.deviceId())) {
      return Optional.empty();
    }
    var session = new Session(id, login.userId(), login.deviceId(), connection);
    open(session);
    boolean replayed = false;
    try {
      replayed = resumption.replay(session, cursors);
    } finally {
      if (!replayed) {
        sessions.end(session);
      }
    }
    if (!replayed) {
      return Optional.empty();
    }
    presence.appear(session);
    return Optional.of(session);
  }

  private void open(Session session) {
    if (!sessions.open(session)) {
      session.connection().close(CloseCode.REVOKED);
    }
  }

  private String newId() {
    var bytes = new byte[ID_BYTES];
    random.nextBytes(bytes);
    return HexFormat.of().formatHex(bytes);
  }
}
