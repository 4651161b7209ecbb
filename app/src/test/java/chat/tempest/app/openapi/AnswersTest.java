package chat.tempest.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.api.route.Given;
import chat.tempest.api.route.Method;
import chat.tempest.api.route.Route;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What the server really answers, held against what it says that it answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AnswersTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  private final RunningServer server = RunningServer.start();
  private final JsonNode document = server.send(Request.of("GET", "/api/openapi.json")).json();
  private final Somebody ines = Somebody.signsUp(server, "Ines");
  private final Map<String, String> ids = new HashMap<>();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void everyAnswerHasTheShapeThatTheDocumentSays() {
    var guild = posted("/guilds", Somebody.object("name", "Garden Club"));
    ids.put("guild_id", guild.get("id").asText());
    var channel = posted("/guilds/{guild_id}/channels", Somebody.object("name", "roses"));
    ids.put("channel_id", channel.get("id").asText());
    var thread = posted("/channels/{channel_id}/threads", Somebody.object("name", "Thorns"));
    ids.put("channel_id", thread.get("id").asText());
    ids.put("user_id", thread.get("owner_id").asText());
    var message =
        posted("/channels/{channel_id}/messages", Somebody.object("content", "<@1> @everyone"));
    ids.put("message_id", message.get("id").asText());
    ids.put("code", posted("/guilds/{guild_id}/invites", NODES.objectNode()).get("code").asText());
    posted("/channels/{channel_id}/messages/{message_id}/ack", NODES.objectNode());
    posted("/guilds/{guild_id}/roles", Somebody.object("name", "Gardeners"));

    var read = server.routes().routes().stream().filter(AnswersTest::readsJson).toList();

    assertThat(read).hasSizeGreaterThan(8).allSatisfy(this::assertConforms);
  }

  @Test
  void everyRefusalHasTheShapeOfAProblem() {
    var unknown = ines.send(Entry.SIGNED_IN, Request.of("GET", "/nowhere"));
    var invalid =
        ines.send(Entry.SIGNED_IN, Request.of("POST", "/api/v10/guilds").json("{\"nothing\": 1}"));
    var problem = NODES.objectNode().put("$ref", "#/components/schemas/Problem");

    assertThat(faults(problem, unknown.json())).isEmpty();
    assertThat(faults(problem, invalid.json())).isEmpty();
    assertThat(invalid.paths()).isNotEmpty();
  }

  private JsonNode posted(String template, JsonNode body) {
    var answer = ines.post(filled(template), body);
    assertThat(faults(schema("/api/v10" + template, "post"), answer)).isEmpty();
    return answer;
  }

  private void assertConforms(Route route) {
    var template = route.path().text();
    var reply = ines.send(route.entry(), Request.of("GET", filled(template)));

    assertThat(reply.status()).as(template).isEqualTo(200);
    assertThat(faults(schema(template, "get"), reply.json())).as(template).isEmpty();
  }

  private static boolean readsJson(Route route) {
    return route.method() == Method.GET && !(route.gives() instanceof Given.File);
  }

  private String filled(String template) {
    var path = template;
    for (var id : ids.entrySet()) {
      path = path.replace("{" + id.getKey() + "}", id.getValue());
    }
    return path;
  }

  private JsonNode schema(String template, String method) {
    var operation = document.path("paths").path(template).path(method);
    return operation.at("/responses/200/content/application~1json/schema");
  }

  private Iterable<?> faults(JsonNode schema, JsonNode answer) {
    ObjectNode whole = schema.deepCopy();
    whole.set("components", document.get("components"));
    return JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012)
        .getSchema(whole)
        .validate(answer);
  }
}
