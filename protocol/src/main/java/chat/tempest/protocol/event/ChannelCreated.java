package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Channel;

/** A channel or thread was made. */
public record ChannelCreated(Channel channel) implements GuildEvent {
  @Override
  public String type() {
    return channel.isThread() ? "THREAD_CREATE" : "CHANNEL_CREATE";
  }

  @Override
  public Object data() {
    return channel;
  }

  @Override
  public GuildId guildId() {
    return channel.guildId();
  }

  @Override
  public Audience audience() {
    return Audience.whoCanView(channel.guildId(), channel.id());
  }
}
