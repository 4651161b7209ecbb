package chat.tempest.chat.thread;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ChannelType;

/**
 * Which thread, and of which kind.
 *
 * @param type see {@link ChannelType}
 */
public record ThreadRef(ChannelId id, GuildId guildId, int type) {
  public static ThreadRef to(Channel thread) {
    return new ThreadRef(thread.id(), thread.guildId(), thread.type());
  }

  boolean isPrivate() {
    return type == ChannelType.PRIVATE_THREAD.number();
  }
}
