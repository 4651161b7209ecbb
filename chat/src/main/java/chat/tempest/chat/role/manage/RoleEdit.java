package chat.tempest.chat.role.manage;

import chat.tempest.core.Patch;
import chat.tempest.core.Problem;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Role;

/** What is changed of a role. */
public record RoleEdit(
    Patch<RoleName> name,
    Patch<RoleColor> color,
    Patch<Boolean> hoist,
    Patch<Boolean> mentionable,
    Patch<PermissionSet> permissions,
    Patch<PermissionSet> denied) {

  /**
   * @throws Problem.Invalid where a bit would be both allowed and denied
   */
  Role appliedTo(Role before) {
    var after =
        new Role(
            before.id(),
            before.guildId(),
            name.map(RoleName::value).orElse(before.name()),
            color.map(RoleColor::value).orElse(before.color()),
            hoist.orElse(before.hoist()),
            mentionable.orElse(before.mentionable()),
            before.position(),
            permissions.orElse(before.permissions()),
            denied.orElse(before.denied()));
    return Masks.requireDisjoint(after);
  }
}
