package chat.tempest.protocol.event;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;

/**
 * A channel is gone, with all that was in it. Told to every member: nobody can view it any more.
 */
public record ChannelDeleted(GuildId guildId, ChannelId channelId) implements GuildEvent {
  @Override
  public String type() {
    return "CHANNEL_DELETE";
  }

  @Override
  public Object data() {
    return this;
  }
}
