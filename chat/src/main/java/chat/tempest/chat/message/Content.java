package chat.tempest.chat.message;

import chat.tempest.chat.text.Prose;

/** What a message says: at most 4,000 characters. Empty only where files speak for it. */
public record Content(String value) {
  public Content {
    value = Prose.require(value, 4_000);
  }
}
