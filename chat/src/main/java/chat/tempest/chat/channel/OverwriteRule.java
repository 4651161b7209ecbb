package chat.tempest.chat.channel;

import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.Place;
import chat.tempest.protocol.Overwrite;
import java.util.Optional;

/** Whether somebody may write an overwrite: only what they hold, only for who stands below them. */
final class OverwriteRule {
  private final Access access;
  private final MemberStore members;

  OverwriteRule(Access access, MemberStore members) {
    this.access = access;
    this.members = members;
  }

  /**
   * @param place where it stands or is to stand
   * @throws Problem.NotFound where the role or member does not exist
   * @throws Problem.Forbidden {@code role_hierarchy} or {@code missing_permission}
   */
  void requireMaySet(
      Transaction tx, Standing actor, Place place, Optional<Overwrite> before, Overwrite after) {
    if (after.type() == Overwrite.MEMBER
        && members.get(tx, actor.guildId(), new UserId(after.id())).isEmpty()) {
      throw Problem.notFound("member");
    }
    requireMayChange(tx, actor, place, after, before, Optional.of(after));
  }

  /** The same for one that is taken away, be it of somebody who has left. */
  void requireMayDelete(Transaction tx, Standing actor, Place place, Overwrite before) {
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
    return overwrite.type() == Overwrite.ROLE
        ? PermissionOverwrite.ofRole(overwrite.id(), overwrite.allow(), overwrite.deny())
        : PermissionOverwrite.ofUser(overwrite.id(), overwrite.allow(), overwrite.deny());
  }
}
