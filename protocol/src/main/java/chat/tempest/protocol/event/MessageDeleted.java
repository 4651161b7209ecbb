package chat.tempest.protocol.event;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;

/** A message is gone. */
public record MessageDeleted(GuildId guildId, ChannelId channelId, MessageId id)
    implements GuildEvent {
  @Override
  public String type() {
    return "MESSAGE_DELETE";
  }

  @Override
  public Object data() {
    return this;
  }

  @Override
  public Audience audience() {
    return Audience.whoCanView(guildId, channelId);
  }
}
