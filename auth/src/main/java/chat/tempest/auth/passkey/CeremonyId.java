package chat.tempest.auth.passkey;

import chat.tempest.core.Problem;
import java.util.UUID;
import java.util.regex.Pattern;

/** Names a begun registration or sign-in: a UUID in its usual form. */
public record CeremonyId(String value) {
  private static final Pattern FORM =
      Pattern.compile("[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}");

  /**
   * @throws Problem.Invalid where it is no lower-case UUID
   */
  public CeremonyId {
    if (!FORM.matcher(value).matches()) {
      throw Problem.invalid("", "not a UUID in lower case");
    }
  }

  UUID uuid() {
    return UUID.fromString(value);
  }
}
