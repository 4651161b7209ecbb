package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Guild;

/** A guild's name, description or owner changed. */
public record GuildUpdated(Guild guild) implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_UPDATE";
  }

  @Override
  public Object data() {
    return guild;
  }

  @Override
  public GuildId guildId() {
    return guild.id();
  }
}
