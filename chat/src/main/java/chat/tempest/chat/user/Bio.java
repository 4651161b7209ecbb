package chat.tempest.chat.user;

import chat.tempest.chat.text.Clearable;
import chat.tempest.chat.text.Prose;

/** At most 190 characters; empty for none. */
public record Bio(String value) implements Clearable {
  public Bio {
    value = Prose.require(value, 190);
  }
}
