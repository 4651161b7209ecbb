package chat.tempest.chat.role.manage;

import chat.tempest.core.Problem;

/** How many roles there may be. */
final class RoleLimit {
  /** In a guild, beside that of everyone. */
  static final int MOST = 250;

  private RoleLimit() {}

  static void requireRoom(int roles) {
    if (roles > MOST) {
      throw Problem.conflict(
          "too_many_roles", "There are " + MOST + " roles: delete one of them first.");
    }
  }
}
