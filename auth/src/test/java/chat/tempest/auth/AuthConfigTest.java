package chat.tempest.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.auth.crypto.Secret;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AuthConfigTest {
  private static final Secret SECRET = new Secret(new byte[32]);

  @ParameterizedTest
  @CsvSource({
    "http://localhost:8080, http://localhost:8080, localhost",
    "https://chat.example, https://chat.example, chat.example",
    "https://Chat.Example:443/, https://chat.example, chat.example",
    "https://chat.example:8443, https://chat.example:8443, chat.example"
  })
  void theHostOfTheOriginIsWhatPasskeysAreBoundTo(String given, String origin, String rpId) {
    var config = AuthConfig.of(given, SECRET);

    assertThat(config.publicOrigin()).isEqualTo(origin);
    assertThat(config.rpId()).isEqualTo(rpId);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "http://chat.example",
        "https://192.168.1.7",
        "https://[::1]:8443",
        "https://chat.example/path",
        "https://chat.example?a",
        "https://a@chat.example",
        "chat.example",
        "ftp://chat.example",
        "https://",
        "http://127.0.0.1:8080",
        "not a url"
      })
  void anOriginWithoutPasskeysIsRefusedAtTheStart(String origin) {
    assertThatThrownBy(() -> AuthConfig.of(origin, SECRET))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void aSecretNeverShowsItself() {
    assertThat(AuthConfig.of("https://chat.example", SECRET).toString())
        .contains("Secret")
        .doesNotContain("AAAA", "0000", "[0, 0");
  }

  @Test
  void aShortSecretIsRefused() {
    assertThatThrownBy(() -> new Secret(new byte[31])).isInstanceOf(IllegalArgumentException.class);
  }
}
