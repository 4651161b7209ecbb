package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Role;

/** A role was made. */
public record RoleCreated(Role role) implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_ROLE_CREATE";
  }

  @Override
  public Object data() {
    return role;
  }

  @Override
  public GuildId guildId() {
    return role.guildId();
  }
}
