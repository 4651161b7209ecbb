package chat.tempest.app;

import static chat.tempest.app.testing.Somebody.object;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.testing.GatewayClient;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import chat.tempest.cluster.TestRedis;
import chat.tempest.db.TestDatabase;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.frame.ServerOp.Ready;
import chat.tempest.protocol.wire.WireCodec;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Down to one person in one thread, over HTTP and the gateway: Ines rules through the first server,
 * Theo listens at the first or the second.
 */
class ThreadPermissionsTest {
  private static final String NONE = "0";
  private static final JsonNode NOTHING = MissingNode.getInstance();

  private final TestRedis redis = TestRedis.start();
  private final RunningServer first;
  private final RunningServer second;
  private final Somebody ines;
  private final Somebody theo;
  private final String guild;
  private final String channel;

  ThreadPermissionsTest() {
    var database = TestDatabase.freshConfig();
    first = RunningServer.startNode(database, 1, redis.url());
    second = RunningServer.startNode(database, 2, redis.url());
    ines = Somebody.signsUp(first, "Ines");
    theo = Somebody.signsUp(first, "Theo");
    guild = ines.post("/guilds", object("name", "Harbour")).get("id").asText();
    channel = id(ines.post("/guilds/" + guild + "/channels", object("name", "tides")));
    var invite = ines.post("/guilds/" + guild + "/invites", empty()).get("code").asText();
    theo.post("/invites/" + invite, empty());
  }

  @AfterEach
  void close() {
    second.close();
    first.close();
    redis.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whoIsDeniedInOneThreadIsToldWhichBitIsMissing(int node) {
    var leeks = thread("Leeks");
    var dahlias = thread("Dahlias");
    ofTheo(leeks, NONE, mask(Permission.SEND_MESSAGES_IN_THREADS));

    var refused = says(theo.at(server(node)), leeks, "No");

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("code").asText()).isEqualTo("missing_permission");
    assertThat(refused.json().get("missing")).hasSize(1);
    assertThat(refused.json().get("missing").get(0).asText()).isEqualTo("SEND_MESSAGES_IN_THREADS");
    assertThat(says(theo.at(server(node)), dahlias, "Yes").status()).isEqualTo(200);
    assertThat(says(theo.at(server(node)), channel, "Yes").status()).isEqualTo(200);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void whatOneMayNotViewSendsNothing(int node) {
    var hidden = id(ines.post("/guilds/" + guild + "/channels", object("name", "bridge")));
    ofEveryone(hidden, NONE, mask(Permission.VIEW_CHANNEL));
    try (var client = theo.at(server(node)).identifies()) {
      assertThat(client.hears(Ready.class).guilds().getFirst().channels())
          .extracting(Channel::name)
          .doesNotContain("bridge");

      says(ines, hidden, "unheard");
      var secret = thread(hidden, "Secret");
      says(ines, secret, "unheard");
      ines.does("POST", "/channels/" + hidden + "/typing", NOTHING);
      says(ines, channel, "end");

      assertThat(untilTheEnd(client)).containsExactly("MESSAGE_CREATE end");
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void sightOfOneThreadEndsAtOnceAndComesBack(int node) {
    var leeks = thread("Leeks");
    try (var client = theo.at(server(node)).identifies()) {
      client.hears(Ready.class);
      says(ines, leeks, "heard");
      ofTheo(leeks, NONE, mask(Permission.VIEW_CHANNEL));
      says(ines, leeks, "unheard");
      ofTheo(leeks, mask(Permission.VIEW_CHANNEL), NONE);
      says(ines, leeks, "heard again");
      says(ines, channel, "end");

      assertThat(untilTheEnd(client))
          .containsExactly(
              "MESSAGE_CREATE heard",
              "THREAD_DELETE",
              "THREAD_UPDATE",
              "MESSAGE_CREATE heard again",
              "MESSAGE_CREATE end");
    }
    ofTheo(leeks, NONE, mask(Permission.VIEW_CHANNEL));
    assertThat(says(theo.at(server(node)), leeks, "No").json().get("code").asText())
        .isEqualTo("unknown_channel");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void aTimeoutIsAtOnceEverywhere(int node) {
    assertThat(silence(Instant.now().minusSeconds(1)).status()).isEqualTo(400);
    assertThat(silence(Instant.now().plusSeconds(3600)).status()).isEqualTo(200);

    var refused = says(theo.at(server(node)), channel, "No");
    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.json().get("missing").get(0).asText()).isEqualTo("SEND_MESSAGES");
  }

  private Reply silence(Instant until) {
    var body = object("communication_disabled_until", until.toString()).toString();
    var path = "/api/v10/guilds/" + guild + "/members/" + theo.id();
    return ines.send(Entry.SIGNED_IN, Request.of("PATCH", path).json(body));
  }

  private RunningServer server(int node) {
    return node == 1 ? first : second;
  }

  /** What the guild told until the message that says so; who comes and goes is left out. */
  private static List<String> untilTheEnd(GatewayClient client) {
    var heard = new ArrayList<String>();
    client.hears(
        event -> {
          var said = said(event);
          if (!said.equals("PRESENCE_UPDATE")) {
            heard.add(said);
          }
          return said.equals("MESSAGE_CREATE end");
        });
    return heard;
  }

  private static String said(Dispatch event) {
    return event.type().equals("MESSAGE_CREATE")
        ? "MESSAGE_CREATE " + WireCodec.decode(event.data(), Message.class).content()
        : event.type();
  }

  private String thread(String name) {
    return thread(channel, name);
  }

  private String thread(String where, String name) {
    return id(ines.post("/channels/" + where + "/threads", object("name", name)));
  }

  private static Reply says(Somebody who, String where, String what) {
    var body = object("content", what).toString();
    var request = Request.of("POST", "/api/v10/channels/" + where + "/messages").json(body);
    return who.send(Entry.SIGNED_IN, request);
  }

  private void ofTheo(String where, String allow, String deny) {
    overwrite(where, theo.id(), 1, allow, deny);
  }

  private void ofEveryone(String where, String allow, String deny) {
    overwrite(where, guild, 0, allow, deny);
  }

  private void overwrite(String where, String target, int type, String allow, String deny) {
    var body = JsonNodeFactory.instance.objectNode();
    body.put("type", type).put("allow", allow).put("deny", deny);
    ines.does("PUT", "/channels/" + where + "/permissions/" + target, body);
  }

  private static String mask(Permission bit) {
    return PermissionSet.of(bit).toDecimal();
  }

  private static String id(JsonNode made) {
    return made.get("id").asText();
  }

  private static JsonNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
