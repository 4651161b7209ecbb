package chat.tempest.chat.channel;

import chat.tempest.chat.text.Clearable;
import chat.tempest.chat.text.Prose;

/** What a channel is for: at most 1,024 characters; empty for nothing. */
public record Topic(String value) implements Clearable {
  public Topic {
    value = Prose.require(value, 1_024);
  }
}
