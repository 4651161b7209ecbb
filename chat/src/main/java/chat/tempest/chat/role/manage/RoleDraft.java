package chat.tempest.chat.role.manage;

import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Role;
import java.util.Optional;

/** A role that is to be made. Without masks it allows and denies nothing. */
public record RoleDraft(
    RoleName name,
    Optional<RoleColor> color,
    Optional<Boolean> hoist,
    Optional<Boolean> mentionable,
    Optional<PermissionSet> permissions,
    Optional<PermissionSet> denied) {
  /**
   * @throws chat.tempest.core.Problem.Invalid where a bit is both allowed and denied
   */
  Role as(RoleId id, GuildId guild, int position) {
    return Masks.requireDisjoint(
        new Role(
            id,
            guild,
            name.value(),
            color.map(RoleColor::value).orElse(0),
            hoist.orElse(false),
            mentionable.orElse(false),
            position,
            permissions.orElse(PermissionSet.NONE),
            denied.orElse(PermissionSet.NONE)));
  }
}
