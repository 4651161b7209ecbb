package chat.tempest.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.db.Database;
import chat.tempest.db.TestDatabase;
import chat.tempest.gateway.session.Dialogue;
import chat.tempest.protocol.frame.ClientOp;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.wire.Cbor;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(TestDatabase.class)
class DialogueTest {
  private final World world;

  DialogueTest(Database database) {
    world = new World(database);
  }

  @AfterEach
  void stop() {
    world.close();
  }

  @Test
  void helloComesFirstWithANonceOfItsOwn() {
    try (var one = world.connects();
        var other = world.connects()) {
      var hello = one.hears(ServerOp.Hello.class);

      assertThat(hello.heartbeatInterval()).isEqualTo(30_000);
      assertThat(other.hears(ServerOp.Hello.class).nonce()).isNotEqualTo(hello.nonce());
    }
  }

  @Test
  void aHeartbeatIsAnswered() {
    try (var client = world.connects()) {
      client.say(new ClientOp.Heartbeat());

      client.hears(ServerOp.HeartbeatAck.class);
    }
  }

  @Test
  void anotherOriginIsRefusedAndNoneIsNot() {
    assertThat(refusal("", "https://evil.example")).isEqualTo(403);
    assertThat(refusal("", "null")).isEqualTo(403);
    try (var ours = TestClient.connect(world.port(), "", World.ORIGIN)) {
      ours.hears(ServerOp.Hello.class);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"tauri://localhost", "http://tauri.localhost"})
  void aPageOfANativeAppMayConnect(String origin) {
    try (var app = TestClient.connect(world.port(), "", origin)) {
      app.hears(ServerOp.Hello.class);
    }
    assertThat(refusal("", origin + ".evil.example")).isEqualTo(403);
  }

  @Test
  void anEncodingThatIsNotKnownIsRefused() {
    assertThat(refusal("?encoding=etf", null)).isEqualTo(400);
  }

  @Test
  void anotherPathIsNotFound() {
    assertThat(refusal("/more", null)).isEqualTo(404);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "", // nothing
        "ff", // no CBOR
        "8501f6f6f6", // cut short
        "8401f6f6f6", // four fields
        "850af6f6f6f6", // an operation of the server's
        "8502f6f6f6f6", // Identify with null
        "8502f6f6a165746f6b656e6161f6", // Identify without a proof
        "8503f6f6a16673746174757363676f6ef6", // no such status
        "851818f6f6f6f6f6", // bytes after the end
        "9f01f6f6f6f6ff", // an indefinite length
      })
  void whatIsMalformedClosesWith4002(String hex) {
    try (var client = world.connects()) {
      client.say(HexFormat.of().parseHex(hex));

      assertThat(client.closeCode()).isEqualTo(4002);
    }
  }

  @Test
  void aTextMessageIsMalformedWhereCborIsSpoken() {
    try (var client = world.connects()) {
      client.say("[1,null,null,null,null]");

      assertThat(client.closeCode()).isEqualTo(4002);
    }
  }

  @Test
  void aMessageAbove4KiBClosesWith1009() {
    try (var client = world.connects()) {
      client.say(new byte[Dialogue.MOST_INBOUND + 1]);

      assertThat(client.closeCode()).isEqualTo(1009);
    }
  }

  @Test
  void aMessageOf4KiBIsRead() {
    try (var client = world.connects()) {
      var padding = "x".repeat(4_000);
      client.say(Cbor.encode(List.of(99L, 1L, padding, 1L, 1L)));
      client.say(new ClientOp.Heartbeat());

      client.hears(ServerOp.HeartbeatAck.class);
    }
  }

  @Test
  void anOperationOfANewerClientIsPassedOver() {
    try (var client = world.connects()) {
      client.say(new ClientOp.Unknown(99));
      client.say(new ClientOp.Heartbeat());

      client.hears(ServerOp.HeartbeatAck.class);
    }
  }

  @Test
  void theHundredAndTwentyFirstFrameClosesWith4008() {
    try (var client = world.connects()) {
      for (int i = 0; i < 120; i++) {
        client.say(new ClientOp.Heartbeat());
        client.hears(ServerOp.HeartbeatAck.class);
      }
      client.say(new ClientOp.Heartbeat());

      assertThat(client.closeCode()).isEqualTo(4008);
    }
  }

  @Test
  void presenceBeforeIdentifyClosesWith4003() {
    try (var client = world.connects()) {
      client.say(new ClientOp.Presence("idle"));

      assertThat(client.closeCode()).isEqualTo(4003);
    }
  }

  @Test
  void aTokenThatNobodyGaveClosesWith4004() {
    try (var client = world.connects()) {
      client.say(new ClientOp.Identify("made-up", "a.b.c"));

      assertThat(client.closeCode()).isEqualTo(4004);
    }
  }

  @Test
  void whoeverDoesNotIdentifyIsClosedWith4009() {
    try (var impatient = new World(world.database(), DialogueTest::impatient);
        var client = impatient.connects()) {
      assertThat(client.closeCode()).isEqualTo(4009);
    }
  }

  @Test
  void jsonIsSpokenWhereItIsAskedFor() {
    try (var client = TestClient.connect(world.port(), "?encoding=json", null)) {
      assertThat(client.nextText()).startsWith("[10,null,null,{").contains("heartbeat_interval");

      client.say("[1,null,null,null,null]");
      assertThat(client.nextText()).isEqualTo("[11,null,null,null,null]");

      client.say("[2,null,null,{\"token\":1},null]");
      assertThat(client.closeCode()).isEqualTo(4002);
    }
  }

  private static GatewayConfig impatient(GatewayConfig usual) {
    return new GatewayConfig(
        usual.publicOrigin(),
        usual.heartbeatInterval(),
        Duration.ofMillis(200),
        usual.queueLimit(),
        usual.presenceGrace(),
        usual.drainFor());
  }

  private int refusal(String tail, @Nullable String origin) {
    var refused = new int[1];
    assertThatThrownBy(() -> TestClient.connect(world.port(), tail, origin).close())
        .hasCauseInstanceOf(WebSocketHandshakeException.class)
        .satisfies(
            e -> {
              if (e.getCause() instanceof WebSocketHandshakeException handshake) {
                refused[0] = handshake.getResponse().statusCode();
              }
            });
    return refused[0];
  }
}
