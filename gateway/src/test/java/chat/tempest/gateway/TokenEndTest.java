package chat.tempest.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.auth.token.RequestId;
import chat.tempest.auth.token.SignedIn;
import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** A session lives by a token, and each token ends. */
@ExtendWith(TestDatabase.class)
class TokenEndTest {
  private final World world;
  private final Citizen ann;

  TokenEndTest(Database database) {
    world = new World(database);
    ann = world.citizen("Ann");
    tokenEndsIn(3);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void whoShowsAnotherTokenInTimeStays() {
    try (var client = ann.identifies()) {
      client.hears(ServerOp.Ready.class);
      var nonce = client.hears(ServerOp.Hello.class).nonce();
      var next = refreshed(ann);
      client.say(new ClientOp.Identify(next.accessToken(), proof(ann, next, nonce)));
      waitForTheEnd();

      client.say(new ClientOp.Heartbeat());
      client.hears(ServerOp.HeartbeatAck.class);
      assertThat(client.heardSoFar()).isEmpty();
    }
  }

  @Test
  void whoDoesNotIsClosedWith4012AndMayResumeWithAnother() {
    try (var client = ann.identifies()) {
      var ready = client.hears(ServerOp.Ready.class);
      assertThat(client.closeCode()).isEqualTo(4012);

      var next = new Citizen(world, ann.device(), refreshed(ann));
      try (var again = next.resumes(ready.sessionId(), cursors(ready))) {
        again.hears(ServerOp.Resumed.class);
      }
    }
  }

  @Test
  void theProofIsOverTheNewNonce() {
    try (var client = world.connects()) {
      var first = client.hears(ServerOp.Hello.class).nonce();
      client.say(new ClientOp.Identify(ann.login().accessToken(), ann.proof(first)));
      client.hears(ServerOp.Ready.class);
      client.hears(ServerOp.Hello.class);
      var next = refreshed(ann);

      client.say(new ClientOp.Identify(next.accessToken(), proof(ann, next, first)));

      assertThat(client.closeCode()).isEqualTo(4004);
    }
  }

  @Test
  void theTokenOfAnotherDeviceIsRefused() {
    var bob = world.citizen("Bob");
    try (var client = ann.identifies()) {
      client.hears(ServerOp.Ready.class);
      var nonce = client.hears(ServerOp.Hello.class).nonce();

      client.say(new ClientOp.Identify(bob.login().accessToken(), bob.proof(nonce)));

      assertThat(client.closeCode()).isEqualTo(4004);
    }
  }

  @Test
  void identifyTwiceIsRefusedWhereNobodyAsked() {
    tokenEndsIn(600);
    try (var client = ann.identifies()) {
      client.hears(ServerOp.Ready.class);

      client.say(new ClientOp.Identify(ann.login().accessToken(), ann.proof("made-up")));

      assertThat(client.closeCode()).isEqualTo(4005);
    }
  }

  private void tokenEndsIn(int seconds) {
    world
        .auth()
        .change(
            "UPDATE access_tokens SET expires_at = now() + interval '%d seconds' WHERE user_id = %s"
                .formatted(seconds, ann.id()));
  }

  private SignedIn refreshed(Citizen citizen) {
    return world
        .auth()
        .auth()
        .refreshTokens()
        .refresh(
            citizen.device().jkt(),
            citizen.login().refreshToken(),
            new RequestId("AAAAAAAAAAAAAAAAAAAAAA"));
  }

  private static String proof(Citizen citizen, SignedIn login, String nonce) {
    return new Citizen(citizen.world(), citizen.device(), login).proof(nonce);
  }

  /** Of the first token, which is the row that ends first. */
  private void waitForTheEnd() {
    while (world.auth().count("access_tokens", "expires_at < now() AND user_id = " + ann.id())
        == 0) {
      java.util.concurrent.locks.LockSupport.parkNanos(50_000_000);
    }
  }

  private static Map<String, Long> cursors(ServerOp.Ready ready) {
    return Map.of(ready.user().id().toString(), ready.cursor());
  }
}
