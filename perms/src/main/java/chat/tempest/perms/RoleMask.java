package chat.tempest.perms;

/**
 * A role as the resolution sees it: the masks that it carries at server scope, and its place in the
 * hierarchy.
 *
 * @param position 0 for the role of everyone; higher stands above
 */
public record RoleMask(long id, int position, PermissionSet allow, PermissionSet deny) {
  /**
   * @throws chat.tempest.core.Problem.Invalid where a bit is both allowed and denied
   */
  public RoleMask {
    PermissionOverwrite.requireDisjoint(allow, deny);
  }

  /** Every bit that it speaks of. */
  public PermissionSet bits() {
    return allow.union(deny);
  }

  PermissionOverwrite asOverwrite() {
    return PermissionOverwrite.ofRole(id, allow, deny);
  }
}
