package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;

/** A role is gone. */
public record RoleDeleted(GuildId guildId, RoleId roleId) implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_ROLE_DELETE";
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
