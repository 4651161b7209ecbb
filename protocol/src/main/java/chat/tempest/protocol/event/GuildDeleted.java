package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;

/** A guild is gone. Its data is {@code guild_id}. */
public record GuildDeleted(GuildId guildId) implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_DELETE";
  }

  @Override
  public Object data() {
    return this;
  }

  @Override
  public boolean changesSight() {
    return true;
  }
}
