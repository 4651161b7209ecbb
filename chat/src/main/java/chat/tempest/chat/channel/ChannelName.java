package chat.tempest.chat.channel;

import chat.tempest.chat.text.OneLine;

/** 1 to 100 characters. */
public record ChannelName(String value) {
  public ChannelName {
    value = OneLine.require(value, 1, 100);
  }
}
