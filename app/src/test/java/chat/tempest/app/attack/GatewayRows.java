package chat.tempest.app.attack;

import chat.tempest.app.attack.Outcome.Closed;
import chat.tempest.app.attack.Outcome.NotConnected;
import chat.tempest.app.attack.Outcome.Told;
import chat.tempest.app.testing.GatewayClient;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import chat.tempest.auth.testing.ProofBuilder;
import chat.tempest.auth.testing.TestDevice;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.net.http.WebSocketHandshakeException;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;

/** Connections to the gateway: docs/protocol.md says which code closes them. */
final class GatewayRows {
  private static final Closed REFUSED = new Closed(4004);
  private static final Closed ALREADY_IDENTIFIED = new Closed(4005);
  private static final Closed TIMED_OUT = new Closed(4009);
  private static final Closed REVOKED = new Closed(4010);

  private GatewayRows() {}

  static Stream<Row> all() {
    return Stream.of(identifying(), proofs(), sessions(), origins()).flatMap(rows -> rows);
  }

  private static Stream<Row> identifying() {
    return Stream.of(
        row("identify as one should", new Told("Ready"), GatewayRows::honest),
        row("an identify that another connection heard", REFUSED, GatewayRows::replayed),
        row("an identify twice on one connection", ALREADY_IDENTIFIED, GatewayRows::twice),
        row("identify before hello", REFUSED, GatewayRows::beforeHello),
        row("silence for 5 s", TIMED_OUT, GatewayRows::silent));
  }

  private static Stream<Row> proofs() {
    return Stream.of(
        signed("another key", (ines, nonce) -> strangersProof(ines, nonce).sign()),
        signed("a REST proof", (ines, nonce) -> ines.tokenProof(Stage.WHO_AM_I).sign()),
        signed(
            "a REST proof over the greeting",
            (ines, nonce) -> ines.tokenProof(Stage.WHO_AM_I).nonce(nonce).sign()),
        signed(
            "a proof over the REST side's nonce",
            (ines, nonce) ->
                ines.keyProof(Request.of("GET", "/gateway")).token(ines.token()).sign()),
        signed(
            "a proof over no nonce",
            (ines, nonce) -> ines.gatewayProof(nonce).withoutClaim("nonce").sign()),
        signed(
            "a proof over no token",
            (ines, nonce) -> ines.gatewayProof(nonce).withoutClaim("ath").sign()),
        signed("no proof at all", (ines, nonce) -> ""));
  }

  private static Stream<Row> sessions() {
    return Stream.of(
        row(
            "a resume of another's session",
            new Told("InvalidSession"),
            GatewayRows::anothersSession),
        row(
            "a resume of one's own session at another device",
            new Told("InvalidSession"),
            GatewayRows::ownSessionElsewhere),
        row("a resume with the proof of another key", REFUSED, GatewayRows::resumeOfAThief),
        row("signed out while connected", REVOKED, GatewayRows::signedOut),
        row("identify after the logout", REFUSED, GatewayRows::afterLogout));
  }

  private static Stream<Row> origins() {
    return Stream.of(
        row("a page of another site", new NotConnected(403), page("https://evil.example")),
        row("a page without an origin", new NotConnected(403), page("null")),
        row("a page of ours", new Told("Hello"), page(RunningServer.ORIGIN)));
  }

  private static Outcome honest(Stage stage) {
    try (var client = stage.ines().identifies()) {
      return told(client.hears(ServerOp.Ready.class));
    }
  }

  private static Outcome replayed(Stage stage) {
    var ines = stage.ines();
    try (var first = stage.server().connect();
        var second = stage.server().connect()) {
      var proof = ines.gatewayProof(nonceOf(first)).sign();
      first.say(new ClientOp.Identify(ines.token(), proof));
      first.hears(ServerOp.Ready.class);
      second.say(new ClientOp.Identify(ines.token(), proof));
      return closed(second);
    }
  }

  private static Outcome twice(Stage stage) {
    var ines = stage.ines();
    try (var client = stage.server().connect()) {
      var proof = ines.gatewayProof(nonceOf(client)).sign();
      client.say(new ClientOp.Identify(ines.token(), proof));
      client.hears(ServerOp.Ready.class);
      client.say(new ClientOp.Identify(ines.token(), proof));
      return closed(client);
    }
  }

  /** Whoever has not been greeted does not know the nonce. */
  private static Outcome beforeHello(Stage stage) {
    var ines = stage.ines();
    try (var client = stage.server().connect()) {
      client.say(new ClientOp.Identify(ines.token(), ines.gatewayProof("unheard").sign()));
      return closed(client);
    }
  }

  private static Outcome silent(Stage stage) {
    try (var client = stage.server().connect()) {
      return closed(client);
    }
  }

  private static Outcome anothersSession(Stage stage) {
    var victim = stage.victim();
    try (var victims = victim.identifies()) {
      var ready = victims.hears(ServerOp.Ready.class);
      return resumed(stage.victim(), ready.sessionId(), victims);
    }
  }

  private static Outcome ownSessionElsewhere(Stage stage) {
    var victim = stage.victim();
    var elsewhere = victim.atAnotherDevice();
    elsewhere.signIn();
    try (var victims = victim.identifies()) {
      var ready = victims.hears(ServerOp.Ready.class);
      return resumed(elsewhere, ready.sessionId(), victims);
    }
  }

  /** Tries to go on with a session, which goes on undisturbed where it was. */
  private static Outcome resumed(Somebody thief, String session, GatewayClient victims) {
    try (var client = thief.resumes(session, Map.of(thief.id(), 0L))) {
      var heard = told(client.hears(ServerOp.class));
      victims.say(new ClientOp.Heartbeat());
      victims.hears(ServerOp.HeartbeatAck.class);
      return heard;
    }
  }

  private static Outcome resumeOfAThief(Stage stage) {
    var ines = stage.ines();
    try (var client = stage.server().connect()) {
      var proof = strangersProof(ines, nonceOf(client)).sign();
      client.say(new ClientOp.Resume(ines.token(), proof, "session", Map.of(ines.id(), 0L)));
      return closed(client);
    }
  }

  private static Outcome signedOut(Stage stage) {
    var victim = stage.victim();
    try (var client = victim.identifies()) {
      client.hears(ServerOp.Ready.class);
      victim.does("POST", "/auth/logout", MissingNode.getInstance());
      return closed(client);
    }
  }

  private static Outcome afterLogout(Stage stage) {
    var victim = stage.victim();
    victim.does("POST", "/auth/logout", MissingNode.getInstance());
    try (var client = victim.identifies()) {
      return closed(client);
    }
  }

  private static Row.Attempt page(String origin) {
    return stage -> {
      try (var client = stage.server().connectFrom(origin)) {
        return told(client.hears(ServerOp.Hello.class));
      } catch (CompletionException e) {
        return refused(e);
      }
    };
  }

  private static Outcome refused(CompletionException e) {
    if (e.getCause() instanceof WebSocketHandshakeException handshake) {
      return new NotConnected(handshake.getResponse().statusCode());
    }
    throw e;
  }

  // How rows are made.

  private interface Signed {
    String proof(Somebody ines, String nonce);
  }

  private static Row signed(String what, Signed signed) {
    return row(
        what,
        REFUSED,
        stage -> {
          var ines = stage.ines();
          try (var client = stage.server().connect()) {
            var proof = signed.proof(ines, nonceOf(client));
            client.say(new ClientOp.Identify(ines.token(), proof));
            return closed(client);
          }
        });
  }

  private static Row row(String what, Outcome expected, Row.Attempt attempt) {
    return new Row("Gateway", what, expected, attempt);
  }

  private static ProofBuilder strangersProof(Somebody victim, String nonce) {
    return new TestDevice()
        .proof("GET", RunningServer.ORIGIN + "/gateway")
        .token(victim.token())
        .nonce(nonce);
  }

  private static String nonceOf(GatewayClient client) {
    return client.hears(ServerOp.Hello.class).nonce();
  }

  private static Outcome told(ServerOp op) {
    return new Told(op.getClass().getSimpleName());
  }

  private static Outcome closed(GatewayClient client) {
    return new Closed(client.closeCode());
  }
}
