package chat.tempest.perms;

import java.time.Instant;

/**
 * Who may do what, where. In this order, of which the last word on a bit counts:
 *
 * <ol>
 *   <li>The owner has everything; everybody else starts from nothing.
 *   <li>Role layers from server to category to channel to thread. At each scope the role of
 *       everyone, deny then allow; then the union of the other roles' denies, then the union of
 *       their allows. A role's position plays no part. At server scope a role's own mask and its
 *       overwrite are one.
 *   <li>User layers, again from server to thread: the member's own deny, then allow. ADMINISTRATOR
 *       after the role and user layers of the server gives everything.
 *   <li>A scope without an overwrite inherits.
 *   <li>The {@linkplain ImpliedRule implied rules}.
 * </ol>
 *
 * An overwrite past its expiry does not count.
 */
public final class Resolver {
  private Resolver() {}

  /** What the member may do there, then. Callers in a loop use {@link Resolution} again instead. */
  public static PermissionSet resolve(GuildRules rules, Subject subject, Place place, Instant now) {
    return new Resolution().resolve(rules, subject, place, now).toSet();
  }

  /** The same result by the same pass, with what was said on the way. */
  public static Explanation explain(GuildRules rules, Subject subject, Place place, Instant now) {
    var trace = new Trace();
    var result = new Resolution(trace).resolve(rules, subject, place, now).toSet();
    return trace.explain(result);
  }
}
