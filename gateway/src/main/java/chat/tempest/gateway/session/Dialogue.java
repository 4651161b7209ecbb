package chat.tempest.gateway.session;

import chat.tempest.auth.LoginSession;
import chat.tempest.core.Problem;
import chat.tempest.gateway.GatewayConfig;
import chat.tempest.gateway.GatewayMetrics;
import chat.tempest.gateway.presence.PresenceBoard;
import chat.tempest.gateway.transport.Connection;
import chat.tempest.gateway.transport.Outgoing;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.CloseCode;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.wire.MalformedException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What is said on one connection, from Hello to its close. Lives on the connection's event loop;
 * only the beginning of a session, which reads the database, runs on a thread of its own.
 */
public final class Dialogue {
  private static final Logger LOG = LoggerFactory.getLogger(Dialogue.class);

  /** The largest message that a client may send, in bytes. */
  public static final int MOST_INBOUND = 4096;

  /** So long before the access token ends another one is asked for. */
  private static final Duration AHEAD = Duration.ofSeconds(30);

  /** Greeted, or told that its session cannot be resumed; beginning a session; in a session. */
  private enum State {
    GREETED,
    STARTING,
    OPEN,
    CLOSED
  }

  private final Connection connection;
  private final String nonce;
  private final GatewayConfig config;
  private final InstantSource clock;
  private final Starts starts;
  private final Sessions sessions;
  private final PresenceBoard presence;
  private final GatewayMetrics metrics;

  private final OpBudget budget;
  private State state = State.GREETED;
  private Instant greeted;
  private Instant heard;
  private @Nullable Session session;

  /** A status that came before the session had begun. */
  private @Nullable String wanted;

  /** Who it is, where a Resume has shown it already. */
  private @Nullable Shown shown;

  private record Shown(String token, LoginSession login) {}

  /** By whose token the session lives, once it has begun. */
  private @Nullable LoginSession login;

  /** For the proof over another token, while one is asked for. */
  private @Nullable String nextNonce;

  /** The end of the token that another one was asked for. */
  private Instant askedBefore = Instant.MIN;

  public Dialogue(
      Connection connection,
      String nonce,
      GatewayConfig config,
      InstantSource clock,
      Starts starts,
      Sessions sessions,
      PresenceBoard presence,
      GatewayMetrics metrics) {
    this.connection = connection;
    this.nonce = nonce;
    this.config = config;
    this.clock = clock;
    this.starts = starts;
    this.sessions = sessions;
    this.presence = presence;
    this.metrics = metrics;
    greeted = clock.instant();
    heard = greeted;
    budget = new OpBudget(greeted);
  }

  /** Says Hello and watches the clock. */
  public void greet() {
    send(new ServerOp.Hello((int) config.heartbeatInterval().toMillis(), nonce));
    watch();
  }

  /** The next message of the client. */
  public void receive(byte[] message) {
    if (state == State.CLOSED) {
      return;
    }
    metrics.operationIn();
    if (!budget.spend(clock.instant())) {
      close(CloseCode.TOO_MANY_FRAMES);
      return;
    }
    if (message.length > MOST_INBOUND) {
      close(CloseCode.TOO_LARGE);
      return;
    }
    try {
      handle(ClientOp.of(connection.encoding().decode(message)));
    } catch (MalformedException e) {
      close(CloseCode.MALFORMED);
    }
  }

  /** A message of the kind that this connection's encoding does not use. */
  public void malformed() {
    close(CloseCode.MALFORMED);
  }

  private void handle(ClientOp op) {
    switch (op) {
      case ClientOp.Heartbeat _ -> {
        heard = clock.instant();
        send(new ServerOp.HeartbeatAck());
      }
      case ClientOp.Identify identify when nextNonce != null -> renew(identify, nextNonce);
      case ClientOp.Identify identify -> begin(() -> identify(identify));
      case ClientOp.Resume resume -> begin(() -> resume(resume));
      case ClientOp.Presence wanted -> show(wanted.status());
      case ClientOp.Unknown _ -> {
        // Of a newer client: passed over, as docs/protocol.md says.
      }
    }
  }

  private void show(String status) {
    if (session != null) {
      presence.set(session, status);
    } else if (state == State.STARTING) {
      wanted = status;
    } else {
      close(CloseCode.NOT_IDENTIFIED);
    }
  }

  private void begin(Runnable start) {
    if (state != State.GREETED) {
      close(CloseCode.ALREADY_IDENTIFIED);
      return;
    }
    state = State.STARTING;
    starts.run(() -> guarded(start));
  }

  /** On a thread of its own. */
  private void guarded(Runnable start) {
    try {
      start.run();
    } catch (Problem.Unauthorized e) {
      closeFromOutside(CloseCode.REFUSED);
    } catch (RuntimeException e) {
      LOG.error("A session could not be started.", e);
      closeFromOutside(CloseCode.INTERNAL_ERROR);
    }
  }

  private void identify(ClientOp.Identify identify) {
    var known = shown;
    var who =
        known != null && known.token.equals(identify.token())
            ? known.login
            : starts.login(identify.token(), identify.proof(), nonce);
    onLoop(opened(starts.fresh(who, connection), who));
  }

  /** The session goes on by another token of the same device. */
  private void renew(ClientOp.Identify identify, String over) {
    nextNonce = null;
    starts.run(
        () ->
            guarded(
                () -> {
                  var next = starts.login(identify.token(), identify.proof(), over);
                  onLoop(() -> goOn(next));
                }));
  }

  private void goOn(LoginSession next) {
    if (login != null && login.deviceId().equals(next.deviceId())) {
      login = next;
    } else {
      close(CloseCode.REFUSED);
    }
  }

  private void resume(ClientOp.Resume resume) {
    var who = starts.login(resume.token(), resume.proof(), nonce);
    var resumed = starts.resumed(who, connection, resume.sessionId(), resume.cursors());
    onLoop(resumed.map(begun -> opened(begun, who)).orElse(() -> again(resume.token(), who)));
  }

  private void onLoop(Runnable next) {
    connection.mailbox().loop().execute(next);
  }

  private Runnable opened(Session begun, LoginSession who) {
    return () -> {
      if (state == State.CLOSED) {
        sessions.end(begun);
        return;
      }
      state = State.OPEN;
      session = begun;
      login = who;
      askForAnotherToken(clock.instant());
      if (wanted != null) {
        presence.set(begun, wanted);
      }
    };
  }

  /** The proof was used up, and has shown who this is: Identify on this connection needs no new. */
  private void again(String token, LoginSession who) {
    if (state != State.CLOSED) {
      state = State.GREETED;
      greeted = clock.instant();
      shown = new Shown(token, who);
      send(new ServerOp.InvalidSession());
    }
  }

  private void watch() {
    if (state == State.CLOSED) {
      return;
    }
    var now = clock.instant();
    if (!now.isBefore(silentUntil())) {
      close(CloseCode.TIMED_OUT);
    } else if (login != null && !now.isBefore(login.expiresAt())) {
      close(CloseCode.TOKEN_ENDED);
    } else {
      askForAnotherToken(now);
      long wait = Math.max(1, Duration.between(now, nextLook()).toMillis());
      var _ = connection.mailbox().loop().schedule(this::watch, wait, TimeUnit.MILLISECONDS);
    }
  }

  /** Hello once more, with a nonce for Identify. */
  private void askForAnotherToken(Instant now) {
    if (login != null && mustAsk(login) && !now.isBefore(login.expiresAt().minus(AHEAD))) {
      askedBefore = login.expiresAt();
      nextNonce = starts.newNonce();
      send(new ServerOp.Hello((int) config.heartbeatInterval().toMillis(), nextNonce));
    }
  }

  private boolean mustAsk(LoginSession current) {
    return askedBefore.isBefore(current.expiresAt());
  }

  private Instant nextLook() {
    var silence = silentUntil();
    if (login == null) {
      return silence;
    }
    var token = mustAsk(login) ? login.expiresAt().minus(AHEAD) : login.expiresAt();
    return token.isBefore(silence) ? token : silence;
  }

  private Instant silentUntil() {
    var silence = heard.plus(config.heartbeatInterval().multipliedBy(3).dividedBy(2));
    var idle = greeted.plus(config.identifyWithin());
    return state == State.GREETED && idle.isBefore(silence) ? idle : silence;
  }

  private void send(ServerOp op) {
    connection.send(new Outgoing(op));
  }

  private void closeFromOutside(CloseCode code) {
    onLoop(() -> close(code));
  }

  private void close(CloseCode code) {
    if (state != State.CLOSED) {
      connection.close(code);
      ended();
    }
  }

  /** The connection is closed. */
  public void ended() {
    state = State.CLOSED;
    if (session != null) {
      sessions.end(session);
      session = null;
    }
  }
}
