package chat.tempest.chat.guild;

import chat.tempest.chat.text.OneLine;

/** 2 to 100 characters. */
public record GuildName(String value) {
  public GuildName {
    value = OneLine.require(value, 2, 100);
  }
}
