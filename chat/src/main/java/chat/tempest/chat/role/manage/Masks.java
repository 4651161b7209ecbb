package chat.tempest.chat.role.manage;

import static chat.tempest.perms.Permission.ADMINISTRATOR;

import chat.tempest.core.Problem;
import chat.tempest.perms.RoleMask;
import chat.tempest.protocol.Role;

/** The two masks of a role. */
final class Masks {
  private Masks() {}

  /** The role as the rules see it. */
  static RoleMask of(Role role) {
    return new RoleMask(role.id().value(), role.position(), role.permissions(), role.denied());
  }

  /** The role as it stands before the others have moved up to make room for it. */
  static RoleMask belowAllOthers(Role role) {
    return new RoleMask(role.id().value(), 0, role.permissions(), role.denied());
  }

  static boolean administers(Role role) {
    return role.permissions().has(ADMINISTRATOR);
  }

  /**
   * @throws Problem.Invalid with the names of the bits that are both allowed and denied
   */
  static Role requireDisjoint(Role role) {
    var both = role.permissions().intersect(role.denied());
    if (!both.isEmpty()) {
      throw Problem.invalid("denied", "both allowed and denied: " + both);
    }
    return role;
  }
}
