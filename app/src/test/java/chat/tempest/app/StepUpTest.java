package chat.tempest.app;

import static chat.tempest.app.testing.Somebody.object;
import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/** Every dangerous deed, over HTTP: refused without the passkey, done with it, and once. */
@TestInstance(Lifecycle.PER_CLASS)
class StepUpTest {
  private static final String NEEDED = "insufficient_user_authentication";
  private static final String ADMINISTRATOR =
      PermissionSet.of(Permission.ADMINISTRATOR).toDecimal();

  private final RunningServer server = RunningServer.start();
  private final Somebody ines = Somebody.signsUp(server, "Ines");
  private final Somebody theo = Somebody.signsUp(server, "Theo");
  private final String guild = ines.post("/guilds", object("name", "Harbour")).get("id").asText();

  StepUpTest() {
    var invite = ines.post("/guilds/" + guild + "/invites", empty()).get("code").asText();
    theo.post("/invites/" + invite, empty());
  }

  @AfterAll
  void close() {
    server.close();
  }

  @TestFactory
  Stream<DynamicTest> eachAsksForThePasskeyAndIsDoneWithIt() {
    return Stream.of(
        deed("making a role of administrators", this::newRole),
        deed("making a role one of administrators", this::raisedRole),
        deed("giving a role of administrators", this::givenRole),
        deed("making somebody an administrator by an overwrite", this::overwrite),
        deed("deleting a server", this::deletedGuild),
        deed("beginning to add a passkey", () -> request("POST", "/users/@me/passkeys/options")),
        deed("making recovery codes", () -> request("POST", "/users/@me/recovery/codes")),
        deed("signing all others out", () -> request("DELETE", "/users/@me/devices")));
  }

  @Test
  void aRoleThatMakesNoAdministratorsAsksForNothing() {
    var request =
        request("POST", "/guilds/" + guild + "/roles").json(object("name", "Crew").toString());

    assertThat(sends(request).status()).isEqualTo(200);
  }

  @Test
  void anotherBodyIsAnotherDeed() {
    var path = "/guilds/" + guild + "/roles";
    var meant = request("POST", path).json(object("permissions", "0").put("name", "A").toString());
    var token = ines.stepUp(meant).headers().getLast();
    var header = token.split(": ", 2);
    var sent = newRole().with(header[0], header[1]);

    assertRefused(sends(sent));
    assertThat(sends(meant.with(header[0], header[1])).status()).isEqualTo(200);
  }

  @Test
  void whoeverMayNotDoItIsNotAskedForAPasskey() {
    var reply = theo.send(Entry.SIGNED_IN, request("DELETE", "/guilds/" + guild));

    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("not_owner");
  }

  @Test
  void theChallengeSaysWhatIsMissing() {
    var reply = sends(request("POST", "/users/@me/recovery/codes"));

    assertThat(reply.header("WWW-Authenticate"))
        .hasValueSatisfying(
            challenge -> assertThat(challenge).contains("error=\"" + NEEDED + "\""));
  }

  private DynamicTest deed(String name, Supplier<Request> request) {
    return DynamicTest.dynamicTest(
        name,
        () -> {
          var plain = request.get();
          assertRefused(sends(plain));
          var verified = ines.stepUp(plain);
          assertThat(sends(verified).status()).isIn(200, 204);
          assertRefused(sends(verified));
        });
  }

  private Request newRole() {
    var role = object("name", "Captains").put("permissions", ADMINISTRATOR);
    return request("POST", "/guilds/" + guild + "/roles").json(role.toString());
  }

  private Request raisedRole() {
    var role = made(object("name", "Mates"));
    return request("PATCH", "/guilds/" + guild + "/roles/" + role)
        .json(object("permissions", ADMINISTRATOR).toString());
  }

  private Request givenRole() {
    var role = sends(ines.stepUp(newRole())).json().get("id").asText();
    return request("PUT", "/guilds/" + guild + "/members/" + theo.id() + "/roles/" + role);
  }

  private Request overwrite() {
    var overwrite = object("allow", ADMINISTRATOR).put("deny", "0").put("type", 1);
    return request("PUT", "/guilds/" + guild + "/permissions/" + theo.id())
        .json(overwrite.toString());
  }

  private Request deletedGuild() {
    var other = ines.post("/guilds", object("name", "Lighthouse")).get("id").asText();
    return request("DELETE", "/guilds/" + other);
  }

  private String made(JsonNode role) {
    return ines.post("/guilds/" + guild + "/roles", role).get("id").asText();
  }

  private Reply sends(Request request) {
    return ines.send(Entry.SIGNED_IN, request);
  }

  private static Request request(String method, String path) {
    return Request.of(method, "/api/v10" + path);
  }

  private static void assertRefused(Reply reply) {
    assertThat(reply.status()).isEqualTo(401);
    assertThat(reply.code()).isEqualTo(NEEDED);
  }

  private static JsonNode empty() {
    return JsonNodeFactory.instance.objectNode();
  }
}
