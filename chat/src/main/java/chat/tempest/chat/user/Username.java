package chat.tempest.chat.user;

import chat.tempest.core.Problem;
import java.util.Locale;

/** Unique: 2 to 32 of a-z, 0-9, underscore and dot. Capitals are written small. */
public record Username(String value) {
  public Username {
    value = value.strip().toLowerCase(Locale.ROOT);
    if (!value.matches("[a-z0-9_.]{2,32}")) {
      throw Problem.invalid("", "2 to 32 of the letters a to z, digits, _ and . are right");
    }
  }
}
