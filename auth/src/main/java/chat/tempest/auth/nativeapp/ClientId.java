package chat.tempest.auth.nativeapp;

import static java.util.Objects.requireNonNull;

import chat.tempest.auth.token.Platform;
import chat.tempest.core.Problem;
import java.util.Map;

/**
 * Names a native app. All are public clients (RFC 6749 section 2.1): the name is shown to the
 * person, and proves nothing.
 */
public record ClientId(String value) {
  private static final Map<String, Platform> KNOWN =
      Map.of("tempest-desktop", Platform.DESKTOP, "tempest-cli", Platform.COMMAND_LINE);

  /**
   * @throws Problem.Invalid where no app has that name
   */
  public ClientId {
    if (!KNOWN.containsKey(value)) {
      throw Problem.invalid("", "not one of tempest-desktop, tempest-cli");
    }
  }

  /** What kind of client it is. */
  Platform platform() {
    return requireNonNull(KNOWN.get(value));
  }
}
