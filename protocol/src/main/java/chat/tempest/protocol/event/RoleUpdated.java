package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Role;

/** A role changed. */
public record RoleUpdated(Role role) implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_ROLE_UPDATE";
  }

  @Override
  public Object data() {
    return role;
  }

  @Override
  public GuildId guildId() {
    return role.guildId();
  }

  @Override
  public boolean changesSight() {
    return true;
  }
}
