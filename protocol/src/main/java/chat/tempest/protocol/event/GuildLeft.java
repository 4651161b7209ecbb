package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;

/** The user is no longer in a guild: told as if it were gone. */
public record GuildLeft(UserId userId, GuildId guildId) implements UserEvent {
  @Override
  public String type() {
    return "GUILD_DELETE";
  }

  @Override
  public Object data() {
    return new GuildDeleted(guildId);
  }
}
