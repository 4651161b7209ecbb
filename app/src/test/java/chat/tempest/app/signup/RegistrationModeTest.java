package chat.tempest.app.signup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.app.config.BadConfig;
import chat.tempest.app.config.Config;
import chat.tempest.app.testing.KeyHolder;
import chat.tempest.app.testing.Reply;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import chat.tempest.auth.crypto.Hashes;
import chat.tempest.db.TestDatabase;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who may make an account, as the operator set it. */
class RegistrationModeTest {
  private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

  @TempDir private Path data;

  @Test
  void anybodyMayWhereNothingIsSet() {
    try (var server = RunningServer.start()) {
      var asked = asked(server);

      assertThat(asked.get("mode").asText()).isEqualTo("open");
      assertThat(asked.get("challenge").isNull()).isTrue();
      assertThat(begins(server, named("Ines")).status()).isEqualTo(200);
    }
  }

  @Test
  void anInviteThatIsStillGoodIsAskedFor() {
    var database = TestDatabase.freshConfig();
    try (var before = RunningServer.startWith(database, "REGISTRATION", "open")) {
      var ines = Somebody.signsUp(before, "Ines");
      var code = invite(ines);
      var gone = invite(ines);
      ines.does("DELETE", "/invites/" + gone, NODES.missingNode());

      try (var server = RunningServer.startWith(database, "REGISTRATION", "invite")) {
        assertThat(asked(server).get("mode").asText()).isEqualTo("invite");
        assertNeedsInvite(begins(server, named("Theo")));
        assertNeedsInvite(begins(server, named("Theo").put("invite", "")));
        assertNeedsInvite(begins(server, named("Theo").put("invite", "../x")));
        assertNeedsInvite(begins(server, named("Theo").put("invite", gone)));
        assertThat(begins(server, named("Theo").put("invite", code)).status()).isEqualTo(200);
      }
    }
  }

  @Test
  void aPuzzleIsAskedFor() {
    var database = TestDatabase.freshConfig();
    try (var server = RunningServer.startWith(database, "REGISTRATION", "proof_of_work")) {
      var puzzle = asked(server).get("challenge");
      var solution = solve(puzzle);

      assertNeedsWork(begins(server, named("Theo")));
      assertNeedsWork(begins(server, named("Theo").set("proof_of_work", wrong(solution))));
      assertThat(begins(server, named("Theo").set("proof_of_work", solution)).status())
          .isEqualTo(200);
      assertNeedsWork(begins(server, named("Noor").set("proof_of_work", solution)));
    }
  }

  @Test
  void anotherWordEndsTheStartWithASentence() {
    var settings = Map.of("REGISTRATION", "closed", "TEMPEST_DATA", data.toString());

    assertThatThrownBy(() -> Config.read(settings))
        .isInstanceOf(BadConfig.class)
        .hasMessage("REGISTRATION cannot be closed: it is one of open, invite, proof_of_work.");
  }

  private static void assertNeedsInvite(Reply reply) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("registration_needs_invite");
  }

  private static void assertNeedsWork(Reply reply) {
    assertThat(reply.status()).isEqualTo(403);
    assertThat(reply.code()).isEqualTo("registration_needs_proof_of_work");
  }

  private static JsonNode asked(RunningServer server) {
    return server.send(Request.of("GET", "/api/v10/auth/registration")).json();
  }

  private static Reply begins(RunningServer server, JsonNode body) {
    return new KeyHolder(server).post("/auth/registration/options", body);
  }

  private static ObjectNode named(String name) {
    return NODES.objectNode().put("display_name", name);
  }

  private static String invite(Somebody owner) {
    var guild = owner.post("/guilds", Somebody.object("name", "Garden Club"));
    var path = "/guilds/" + guild.get("id").asText() + "/invites";
    return owner.post(path, NODES.objectNode()).get("code").asText();
  }

  private static ObjectNode wrong(ObjectNode solution) {
    return solution.deepCopy().put("signature", "00".repeat(32));
  }

  private static ObjectNode solve(JsonNode puzzle) {
    var solution = NODES.objectNode();
    for (var part : new String[] {"algorithm", "challenge", "salt", "signature"}) {
      solution.set(part, puzzle.get(part));
    }
    return solution.put("number", number(puzzle));
  }

  private static long number(JsonNode puzzle) {
    var salt = puzzle.get("salt").asText();
    var wanted = puzzle.get("challenge").asText();
    long number = 0;
    while (!HexFormat.of().formatHex(Hashes.sha256(salt + number)).equals(wanted)) {
      number++;
    }
    return number;
  }
}
