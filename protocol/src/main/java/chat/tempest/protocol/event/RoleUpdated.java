package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Role;

/**
 * A role changed.
 *
 * @param changesSight whether it allows or denies something else now
 */
public record RoleUpdated(Role role, boolean changesSight) implements GuildEvent {

  public static RoleUpdated of(Role before, Role after) {
    return new RoleUpdated(after, !masksAlike(before, after));
  }

  private static boolean masksAlike(Role before, Role after) {
    return before.permissions().equals(after.permissions())
        && before.denied().equals(after.denied());
  }

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
}
