package chat.tempest.protocol.event;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;

/** Somebody types. Stands for 10 s, or until a message of theirs comes. */
public record TypingStarted(GuildId guildId, ChannelId channelId, UserId userId)
    implements Ephemeral {
  @Override
  public String type() {
    return "TYPING_START";
  }

  @Override
  public Object data() {
    return this;
  }

  @Override
  public long stream() {
    return guildId.value();
  }

  @Override
  public Audience audience() {
    return Audience.whoCanView(guildId, channelId);
  }
}
