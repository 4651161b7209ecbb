package chat.tempest.chat.channel;

import chat.tempest.core.Problem;

/** How many channels there may be. */
final class ChannelLimit {
  /** In a guild, categories among them. */
  static final int MOST = 500;

  private ChannelLimit() {}

  static void requireRoom(int channels) {
    if (channels >= MOST) {
      throw Problem.conflict(
          "too_many_channels", "There are " + MOST + " channels: delete one of them first.");
    }
  }
}
