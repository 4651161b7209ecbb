package chat.tempest.chat.guild;

import chat.tempest.chat.text.Clearable;
import chat.tempest.chat.text.Prose;

/** At most 300 characters; empty for none. */
public record GuildDescription(String value) implements Clearable {
  public GuildDescription {
    value = Prose.require(value, 300);
  }
}
