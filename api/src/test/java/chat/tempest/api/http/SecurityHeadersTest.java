package chat.tempest.api.http;

import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SecurityHeadersTest {
  private static final String POLICY = "Content-Security-Policy";

  private final SecurityHeaders headers =
      new SecurityHeaders(URI.create("https://chat.example"), List.of());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/api/v10/users/@me",
        "/desktop-authorize/",
        "/desktop-authorize/x",
        "/x/desktop-authorize",
        "/Desktop-Authorize"
      })
  void noFormIsSentAnywhere(String path) {
    assertThat(formAction(path)).isEqualTo("form-action 'none'");
  }

  @Test
  void thePageThatLetsAppsInSendsOneToThisMachine() {
    assertThat(formAction("/desktop-authorize")).isEqualTo("form-action 'self' http://127.0.0.1:*");
  }

  @Test
  void otherwiseThatPageMayDoWhatAllMay() {
    var usual = policy("/");

    assertThat(policy("/desktop-authorize"))
        .isEqualTo(usual.replace("form-action 'none'", formAction("/desktop-authorize")));
    assertThat(headers.of("/desktop-authorize")).hasSameSizeAs(headers.of("/"));
  }

  private String formAction(String path) {
    return Arrays.stream(policy(path).split("; ", -1))
        .filter(directive -> directive.startsWith("form-action "))
        .findFirst()
        .orElseThrow();
  }

  private String policy(String path) {
    return requireNonNull(headers.of(path).get(POLICY));
  }
}
