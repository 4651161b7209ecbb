package chat.tempest.perms;

import chat.tempest.core.Problem;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What one scope says of one role or user. A bit that is neither allowed nor denied is inherited.
 *
 * @param targetId the role's or the user's id; the role of everyone has the guild's
 * @param expiresAt the first instant at which it no longer counts; null for never
 */
public record PermissionOverwrite(
    Target target,
    long targetId,
    PermissionSet allow,
    PermissionSet deny,
    @Nullable Instant expiresAt) {

  /**
   * @throws Problem.Invalid where a bit is both allowed and denied
   */
  public PermissionOverwrite {
    requireDisjoint(allow, deny);
  }

  public static PermissionOverwrite ofRole(long roleId, PermissionSet allow, PermissionSet deny) {
    return new PermissionOverwrite(Target.ROLE, roleId, allow, deny, null);
  }

  public static PermissionOverwrite ofUser(long userId, PermissionSet allow, PermissionSet deny) {
    return new PermissionOverwrite(Target.USER, userId, allow, deny, null);
  }

  public PermissionOverwrite until(Instant instant) {
    return new PermissionOverwrite(target, targetId, allow, deny, instant);
  }

  /** Whether it counts at that instant. */
  public boolean isLive(Instant now) {
    return expiresAt == null || now.isBefore(expiresAt);
  }

  /** Every bit that it speaks of. */
  public PermissionSet bits() {
    return allow.union(deny);
  }

  /**
   * ADMINISTRATOR counts at server scope alone.
   *
   * @throws Problem.Invalid where the overwrite speaks of it at a narrower scope
   */
  public PermissionOverwrite requireFits(Scope scope) {
    if (scope != Scope.GUILD && bits().has(Permission.ADMINISTRATOR)) {
      var path = allow.has(Permission.ADMINISTRATOR) ? "allow" : "deny";
      throw Problem.invalid(path, "ADMINISTRATOR counts for the whole server only");
    }
    return this;
  }

  static void requireDisjoint(PermissionSet allow, PermissionSet deny) {
    var both = allow.intersect(deny);
    if (!both.isEmpty()) {
      throw Problem.invalid("deny", "both allowed and denied: " + both);
    }
  }
}
