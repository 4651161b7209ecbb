package chat.tempest.protocol.event;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.protocol.Channel;
import org.jspecify.annotations.Nullable;

/** A thread is gone, with all that was in it. Told to those alone who could view it. */
public record ThreadDeleted(ChannelId id, GuildId guildId, @Nullable ChannelId parentId)
    implements GuildEvent {

  public static ThreadDeleted of(Channel thread) {
    return new ThreadDeleted(thread.id(), thread.guildId(), thread.parentId());
  }

  @Override
  public String type() {
    return "THREAD_DELETE";
  }

  @Override
  public Object data() {
    return this;
  }

  @Override
  public Audience audience() {
    return Audience.whoCanView(guildId, id);
  }
}
