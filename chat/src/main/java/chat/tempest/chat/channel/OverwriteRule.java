package chat.tempest.chat.channel;

import static chat.tempest.perms.Permission.GRANT_TEMPORARY_ACCESS;
import static chat.tempest.perms.Permission.MANAGE_OVERWRITES;
import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Target;
import chat.tempest.protocol.Overwrite;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Whether somebody may write an overwrite: with MANAGE_OVERWRITES or, as at Discord, MANAGE_ROLES;
 * with GRANT_TEMPORARY_ACCESS such as end; only what they hold, only for who stands below them.
 */
public final class OverwriteRule {
  private final Access access;
  private final MemberStore members;

  public OverwriteRule(Access access, MemberStore members) {
    this.access = access;
    this.members = members;
  }

  /**
   * @param place where it stands or is to stand
   * @param held what the actor may do there
   * @throws Problem.NotFound where the role or member does not exist
   * @throws Problem.Forbidden {@code role_hierarchy} or {@code missing_permission}
   */
  public void requireMaySet(
      Transaction tx,
      Standing actor,
      Place place,
      PermissionSet held,
      Optional<Overwrite> before,
      Overwrite after) {
    requireRight(held, before, Optional.of(after));
    if (after.type() == Overwrite.MEMBER
        && members.get(tx, actor.guildId(), new UserId(after.id())).isEmpty()) {
      throw Problem.notFound("member");
    }
    requireMayChange(tx, actor, place, after, before, Optional.of(after));
  }

  /** The same for one that is taken away, be it of somebody who has left. */
  void requireMayDelete(
      Transaction tx, Standing actor, Place place, PermissionSet held, Overwrite before) {
    requireRight(held, Optional.of(before), Optional.empty());
    requireMayChange(tx, actor, place, before, Optional.of(before), Optional.empty());
  }

  private void requireMayChange(
      Transaction tx,
      Standing actor,
      Place place,
      Overwrite target,
      Optional<Overwrite> before,
      Optional<Overwrite> after) {
    var old = before.map(OverwriteRule::rule);
    var fresh = after.map(OverwriteRule::rule);
    if (target.type() == Overwrite.ROLE) {
      var role = actor.rules().role(target.id()).orElseThrow(() -> Problem.notFound("role"));
      actor.hierarchy().requireMayOverwrite(place, role, old, fresh);
    } else {
      var member = access.subject(tx, new UserId(target.id()), actor.guildId());
      actor.hierarchy().requireMayOverwrite(place, member, old, fresh);
    }
  }

  private static PermissionOverwrite rule(Overwrite overwrite) {
    var target = overwrite.type() == Overwrite.ROLE ? Target.ROLE : Target.USER;
    return new PermissionOverwrite(
        target, overwrite.id(), overwrite.allow(), overwrite.deny(), overwrite.expiresAt());
  }

  /** Who may only give for a while touches nothing that stays. */
  private static void requireRight(
      PermissionSet held, Optional<Overwrite> before, Optional<Overwrite> after) {
    boolean ends =
        Stream.of(before, after).flatMap(Optional::stream).allMatch(o -> o.expiresAt() != null);
    boolean may =
        held.has(MANAGE_OVERWRITES)
            || held.has(MANAGE_ROLES)
            || (ends && held.has(GRANT_TEMPORARY_ACCESS));
    if (!may) {
      throw Problem.missingPermission(List.of(MANAGE_OVERWRITES.name()));
    }
  }
}
