package chat.tempest.app.bot;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.testing.ExternalBot;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import chat.tempest.auth.testing.TestDevice;
import chat.tempest.protocol.frame.CloseCode;
import chat.tempest.protocol.frame.ServerOp;
import com.fasterxml.jackson.databind.node.MissingNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** A bot that runs elsewhere: made, let in, given another key, and ended. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ExternalBotTest {
  private static final int MOST = 25;

  private final RunningServer server = RunningServer.start();
  private final Somebody ines = Somebody.signsUp(server, "Ines");

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void isSomebodyOfItsOwn() {
    var bot = ExternalBot.of(server, ines, "Gardener");

    var given = bot.signsIn();

    assertThat(given.get("token_type").asText()).isEqualTo("DPoP");
    assertThat(given.has("refresh_token")).isFalse();
    var me = bot.asksWhoItIs().json();
    assertThat(me.get("id").asText()).isEqualTo(bot.id());
    assertThat(me.get("bot").asBoolean()).isTrue();
    assertThat(me.get("global_name").asText()).isEqualTo("Gardener");
  }

  @Test
  void listensAtTheGatewayUntilItsKeyIsChanged() {
    var bot = ExternalBot.of(server, ines, "Gardener");
    bot.signsIn();
    var gateway = bot.machine().identifies();
    assertThat(gateway.hears(ServerOp.Ready.class)).isNotNull();
    var next = new TestDevice();

    var changed = changesKey(ines, bot, next);

    assertThat(changed).isEqualTo(next.jkt());
    assertThat(gateway.closeCode()).isEqualTo(CloseCode.REVOKED.number());
    assertThat(bot.asksWhoItIs().code()).isEqualTo("invalid_token");
    bot.signsWith(next);
    bot.signsIn();
    assertThat(bot.asksWhoItIs().status()).isEqualTo(200);
  }

  @Test
  void endsWithItsApplication() {
    var theo = Somebody.signsUp(server, "Theo");
    var bot = ExternalBot.of(server, theo, "Gardener");
    bot.signsIn();
    var gateway = bot.machine().identifies();
    gateway.hears(ServerOp.Ready.class);

    theo.does("DELETE", "/applications/" + bot.id(), MissingNode.getInstance());

    assertThat(gateway.closeCode()).isEqualTo(CloseCode.REVOKED.number());
    assertThat(list(theo)).isEqualTo("[]");
  }

  @Test
  void hasOneDeviceForEachKeyOfItsMachine() {
    var bot = ExternalBot.of(server, ines, "Gardener");
    bot.signsIn();
    var devices = rows("devices");

    bot.signsIn();

    assertThat(rows("devices")).isEqualTo(devices);
  }

  @Test
  void aPersonHasNoMoreThanTwentyFive() {
    var noor = Somebody.signsUp(server, "Noor");
    for (int i = 0; i < MOST; i++) {
      ExternalBot.of(server, noor, "Gardener");
    }

    var body = ExternalBot.withKey(new TestDevice()).put("name", "Gardener");
    var request = Request.of("POST", "/api/v10/applications").json(body.toString());

    assertThat(noor.send(Entry.SIGNED_IN, request).code()).isEqualTo("too_many_applications");
  }

  @Test
  void aKeyThatIsNoneIsRefusedByItsPath() {
    var offCurve = new TestDevice().jwk().replaceFirst("\"y\":\"[^\"]*\"", "\"y\":\"AAAA\"");
    var body = "{\"name\": \"Gardener\", \"jwk\": " + offCurve + "}";
    var reply = ines.send(Entry.SIGNED_IN, Request.of("POST", "/api/v10/applications").json(body));

    assertThat(reply.status()).isEqualTo(400);
    assertThat(reply.paths()).containsExactly("jwk");
  }

  private static String changesKey(Somebody owner, ExternalBot bot, TestDevice key) {
    var request =
        Request.of("PUT", "/api/v10/applications/" + bot.id() + "/key")
            .json(ExternalBot.withKey(key).toString());
    return owner.send(Entry.SIGNED_IN, request).json().get("key").asText();
  }

  private static String list(Somebody owner) {
    return owner.send(Entry.SIGNED_IN, Request.of("GET", "/api/v10/applications")).body();
  }

  /** How many there are: contents are the number of rows and a hash. */
  private String rows(String table) {
    return String.valueOf(server.contents().get(table)).split(" ", -1)[0];
  }
}
