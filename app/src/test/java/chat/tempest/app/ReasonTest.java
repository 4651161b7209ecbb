package chat.tempest.app;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.api.route.Entry;
import chat.tempest.app.testing.Request;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.Somebody;
import com.fasterxml.jackson.databind.JsonNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Why somebody does something, from the header of a request into the audit log. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReasonTest {
  private final RunningServer server = RunningServer.start();
  private final Somebody ines = Somebody.signsUp(server, "Ines");
  private final String guild =
      "/api/v10/guilds/"
          + ines.post("/guilds", Somebody.object("name", "Garden Club")).get("id").asText();

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void standsInTheAuditLogAsItWasWritten() {
    rename("Rose Club", "More%20roses%2C%20caf%C3%A9%20%F0%9F%8C%B9");

    assertThat(newest().path("reason").asText()).isEqualTo("More roses, café \uD83C\uDF39");
  }

  @Test
  void aPlusIsAPlusAndASpaceASpace() {
    rename("Tulip Club", "1+1 more");

    assertThat(newest().path("reason").asText()).isEqualTo("1+1 more");
  }

  @Test
  void thereIsOneOfIt() {
    var twice = patch("Lily Club").with("X-Audit-Log-Reason", "a").with("X-Audit-Log-Reason", "b");

    assertThat(ines.send(Entry.SIGNED_IN, twice).paths()).containsExactly("X-Audit-Log-Reason");
  }

  private void rename(String name, String reason) {
    var reply = ines.send(Entry.SIGNED_IN, patch(name).with("X-Audit-Log-Reason", reason));

    assertThat(reply.status()).isEqualTo(200);
  }

  private Request patch(String name) {
    return Request.of("PATCH", guild).json("{\"name\": \"" + name + "\"}");
  }

  private JsonNode newest() {
    var log = ines.send(Entry.SIGNED_IN, Request.of("GET", guild + "/audit-logs?limit=1")).json();
    return log.path("audit_log_entries").path(0);
  }
}
