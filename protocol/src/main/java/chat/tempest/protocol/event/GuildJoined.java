package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;

/**
 * The user is now in a guild. The gateway replaces the data by the guild's {@code GuildState} when
 * it delivers this.
 */
public record GuildJoined(UserId userId, GuildId guildId) implements UserEvent {
  @Override
  public String type() {
    return "GUILD_CREATE";
  }

  @Override
  public Object data() {
    return this;
  }
}
