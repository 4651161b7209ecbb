package chat.tempest.app;

import static chat.tempest.app.testing.Somebody.object;
import static chat.tempest.cluster.Until.until;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.testing.GatewayClient;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import chat.tempest.cluster.TestRedis;
import chat.tempest.db.TestDatabase;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.frame.CloseCode;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.frame.ServerOp.Ready;
import chat.tempest.protocol.frame.ServerOp.Resumed;
import chat.tempest.protocol.wire.WireCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.function.Predicate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Two whole servers on one PostgreSQL and one Redis: Ines talks to the first, Theo to the second.
 */
class SeveralNodesTest {
  private static final JsonNode NOTHING = MissingNode.getInstance();
  private static final String VIEW_CHANNEL = "1024";

  private final TestRedis redis = TestRedis.start();
  private final RunningServer first;
  private final RunningServer second;
  private final Somebody ines;
  private final Somebody theo;
  private final String guild;
  private final String channel;

  SeveralNodesTest() {
    var database = TestDatabase.freshConfig();
    first = RunningServer.startNode(database, 1, redis.url());
    second = RunningServer.startNode(database, 2, redis.url());
    until(() -> health(first).equals("up") && health(second).equals("up"));
    ines = Somebody.signsUp(first, "Ines");
    theo = Somebody.signsUp(second, "Theo");
    guild = ines.post("/guilds", object("name", "Harbour")).get("id").asText();
    channel = channel("tides");
    var invite = ines.post("/guilds/" + guild + "/invites", empty()).get("code").asText();
    theo.post("/invites/" + invite, empty());
  }

  @AfterEach
  void close() {
    second.close();
    first.close();
    redis.close();
  }

  @Test
  void whoeverIsOnOneNodeSeesAtOnceWhatIsDoneOnTheOther() {
    try (var client = theo.identifies()) {
      client.hears(Ready.class);
      var times = new ArrayList<Duration>();
      for (int i = 0; i < 5; i++) {
        long begun = System.nanoTime();
        says(channel, "Ahoy " + i);
        assertThat(hearsMessage(client).content()).isEqualTo("Ahoy " + i);
        times.add(Duration.ofNanos(System.nanoTime() - begun));
      }
      assertThat(times).anyMatch(time -> time.compareTo(Duration.ofSeconds(1)) < 0);
    }
  }

  @Test
  void whoLosesARoleThroughOneNodeHearsNothingMoreOfItsChannelsOnTheOther() {
    var crew = ines.post("/guilds/" + guild + "/roles", object("name", "Crew")).get("id").asText();
    var hidden = channel("bridge");
    ines.does("PUT", "/channels/" + hidden + "/permissions/" + guild, overwrite("0", VIEW_CHANNEL));
    ines.does("PUT", "/channels/" + hidden + "/permissions/" + crew, overwrite(VIEW_CHANNEL, "0"));
    var ofTheo = "/guilds/" + guild + "/members/" + theo.id() + "/roles/" + crew;
    ines.does("PUT", ofTheo, NOTHING);
    try (var client = theo.identifies()) {
      client.hears(Ready.class);
      says(hidden, "Only for the crew");
      assertThat(hearsMessage(client).content()).isEqualTo("Only for the crew");

      ines.does("DELETE", ofTheo, NOTHING);
      says(hidden, "Theo must not hear this");
      says(channel, "All may hear this");

      assertThat(hearsMessage(client).content()).isEqualTo("All may hear this");
    }
  }

  @Test
  void aSessionThatBeganOnOneNodeGoesOnOnTheOther() {
    var theoOnFirst = theo.at(first);
    var cursors = new HashMap<String, Long>();
    String session;
    try (var client = theoOnFirst.identifies()) {
      var ready = client.hears(Ready.class);
      session = ready.sessionId();
      cursors.putAll(ready.cursors());
      cursors.put(theo.id(), ready.cursor());
    }
    says(channel, "While he was away");
    ines.at(second).post("/channels/" + channel + "/messages", object("content", "Likewise"));

    try (var client = theo.resumes(session, cursors)) {
      assertThat(hearsMessage(client).content()).isEqualTo("While he was away");
      assertThat(hearsMessage(client).content()).isEqualTo("Likewise");
      client.hears(Resumed.class);
      says(channel, "Afterwards");
      assertThat(hearsMessage(client).content()).isEqualTo("Afterwards");
    }
  }

  @Test
  void whoComesAndTypesOnOneNodeIsSeenOnTheOther() {
    try (var client = theo.identifies()) {
      client.hears(Ready.class);
      try (var inesClient = ines.identifies()) {
        inesClient.hears(Ready.class);
        hearsStatus(client, ines, "online");
        ines.does("POST", "/channels/" + channel + "/typing", NOTHING);
        client.hears(type("TYPING_START"));
        statusesAtTheStart(theo).forEach(status -> assertThat(status).isEqualTo("online"));
      }
      hearsStatus(client, ines, "offline");
    }
  }

  @Test
  void aLogoutThroughOneNodeEndsTheConnectionAndTheTokenOnTheOther() {
    try (var client = theo.identifies()) {
      client.hears(Ready.class);

      theo.at(first).does("POST", "/auth/logout", NOTHING);

      assertThat(client.closeCode()).isEqualTo(CloseCode.REVOKED.number());
      var request = Request.of("GET", "/api/v10/users/@me");
      assertThat(theo.send(Entry.SIGNED_IN, request).status()).isEqualTo(401);
    }
  }

  @Test
  void withoutRedisBothAreReadyAndEventsComeAllTheSame() {
    try (var client = theo.identifies()) {
      client.hears(Ready.class);
      redis.kill();
      until(() -> health(first).equals("down") && health(second).equals("down"));

      says(channel, "By the log");

      assertThat(hearsMessage(client).content()).isEqualTo("By the log");
      redis.comeBack();
      until(() -> health(first).equals("up") && health(second).equals("up"));
      says(channel, "By Redis again");
      assertThat(hearsMessage(client).content()).isEqualTo("By Redis again");
    }
  }

  private static String health(RunningServer server) {
    var reply = server.send(Request.of("GET", "/health/ready"));
    assertThat(reply.status()).isEqualTo(200);
    return reply.json().get("redis").asText();
  }

  private List<String> statusesAtTheStart(Somebody somebody) {
    try (var client = somebody.identifies()) {
      return client.hears(Ready.class).guilds().stream()
          .flatMap(state -> state.presences().stream())
          .map(Presence::status)
          .toList();
    }
  }

  private static void hearsStatus(GatewayClient client, Somebody of, String status) {
    client.hears(
        event ->
            event.type().equals("PRESENCE_UPDATE")
                && presence(event).userId().toString().equals(of.id())
                && presence(event).status().equals(status));
  }

  private static Presence presence(Dispatch event) {
    return WireCodec.decode(event.data(), Presence.class);
  }

  private static Message hearsMessage(GatewayClient client) {
    return WireCodec.decode(client.hears(type("MESSAGE_CREATE")).data(), Message.class);
  }

  private static Predicate<Dispatch> type(String type) {
    return event -> event.type().equals(type);
  }

  private void says(String where, String what) {
    ines.post("/channels/" + where + "/messages", object("content", what));
  }

  private String channel(String name) {
    return ines.post("/guilds/" + guild + "/channels", object("name", name)).get("id").asText();
  }

  private static JsonNode overwrite(String allow, String deny) {
    return JsonNodeFactory.instance
        .objectNode()
        .put("type", 0)
        .put("allow", allow)
        .put("deny", deny);
  }

  private static JsonNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
