package chat.tempest.chat.role.manage;

import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.protocol.Role;

/**
 * Where a role is to stand.
 *
 * @param position from 1, the lowest; only the role of everyone stands at 0
 */
public record RoleMove(RoleId id, int position) {
  public RoleMove {
    if (position < 0 || position > RoleLimit.MOST) {
      throw Problem.invalid("position", position + ", 0 to " + RoleLimit.MOST + " are right");
    }
  }

  Role appliedTo(Role before) {
    return new Role(
        before.id(),
        before.guildId(),
        before.name(),
        before.color(),
        before.hoist(),
        before.mentionable(),
        position,
        before.permissions(),
        before.denied());
  }
}
