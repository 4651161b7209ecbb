package chat.tempest.chat.member;

import chat.tempest.chat.text.Clearable;
import chat.tempest.chat.text.OneLine;

/** At most 32 characters; empty for none. */
public record Nick(String value) implements Clearable {
  public Nick {
    value = OneLine.require(value, 0, 32);
  }
}
