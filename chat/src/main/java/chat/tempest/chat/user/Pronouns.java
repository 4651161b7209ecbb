package chat.tempest.chat.user;

import chat.tempest.chat.text.Clearable;
import chat.tempest.chat.text.OneLine;

/** At most 40 characters; empty for none. */
public record Pronouns(String value) implements Clearable {
  public Pronouns {
    value = OneLine.require(value, 0, 40);
  }
}
