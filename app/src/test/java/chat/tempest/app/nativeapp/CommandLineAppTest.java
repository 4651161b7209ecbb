package chat.tempest.app.nativeapp;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.app.testing.CommandLineApp;
import chat.tempest.app.testing.RunningServer;
import chat.tempest.app.testing.ScriptedBrowser;
import chat.tempest.app.testing.Somebody;
import chat.tempest.protocol.frame.CloseCode;
import chat.tempest.protocol.frame.ServerOp;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** An app that has no WebAuthn of its own, from the first request to signing out. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineAppTest {
  private final RunningServer server = RunningServer.start();
  private final Somebody ines = Somebody.signsUp(server, "Ines");
  private final ScriptedBrowser browser = new ScriptedBrowser(server, ines.authenticator());

  @AfterAll
  void stop() {
    server.close();
  }

  @Test
  void signsInThroughTheBrowserWithAKeyOfItsOwn() {
    try (var app = new CommandLineApp(server)) {
      var shown = browser.consents(app.page());
      var tokens = app.signsIn();

      assertThat(shown).contains("You are signed in");
      assertThat(tokens.at("/user/id").asText()).isEqualTo(ines.id());
      assertThat(tokens.get("token_type").asText()).isEqualTo("DPoP");
      assertThat(app.asksWhoItIs().json().get("id").asText()).isEqualTo(ines.id());
    }
  }

  @Test
  void refreshesListensAndSignsOut() {
    try (var app = new CommandLineApp(server)) {
      browser.consents(app.page());
      app.signsIn();

      app.refreshes();
      app.refreshes();
      var gateway = app.identifies();
      assertThat(gateway.hears(ServerOp.Ready.class)).isNotNull();

      assertThat(app.signsOut().status()).isEqualTo(204);
      assertThat(gateway.closeCode()).isEqualTo(CloseCode.REVOKED.number());
      assertThat(app.asksWhoItIs().code()).isEqualTo("invalid_token");
    }
  }

  @Test
  void theBrowserIsNotSignedInByIt() {
    try (var app = new CommandLineApp(server)) {
      var before = server.contents().get("devices");

      browser.consents(app.page());

      assertThat(server.contents()).containsEntry("devices", before);
    }
  }
}
