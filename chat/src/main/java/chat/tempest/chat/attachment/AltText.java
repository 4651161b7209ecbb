package chat.tempest.chat.attachment;

import chat.tempest.chat.text.Prose;

/** What a picture shows, for those who cannot see it: at most 1,024 characters. */
public record AltText(String value) {
  public AltText {
    value = Prose.require(value, 1_024);
  }
}
