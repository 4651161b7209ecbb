package chat.tempest.chat.member;

import static chat.tempest.chat.audit.AuditAction.MEMBER_UPDATE;
import static chat.tempest.perms.Permission.MANAGE_NICKNAMES;
import static chat.tempest.perms.Permission.MODERATE_MEMBERS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.core.GuildId;
import chat.tempest.core.Patch;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.event.MemberUpdated;
import java.time.InstantSource;

/** Changes how another member is called, or puts them under a timeout. */
public final class EditMember {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Access access;
  private final MemberStore members;
  private final AuditLog audit;

  public EditMember(
      Transactions transactions,
      InstantSource clock,
      Access access,
      MemberStore members,
      AuditLog audit) {
    this.transactions = transactions;
    this.clock = clock;
    this.access = access;
    this.members = members;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist, the actor is no member, or the other
   *     is none
   * @throws Problem.Forbidden without MANAGE_NICKNAMES for the nick, MODERATE_MEMBERS for the
   *     timeout, or {@code role_hierarchy} where the other does not stand below the actor
   * @throws Problem.Invalid where the timeout is over already or longer than 28 days
   */
  public Member edit(Actor actor, GuildId guild, UserId user, MemberEdit edit) {
    return transactions.write(
        tx -> {
          var locked = members.lock(tx, guild, user);
          var standing = access.require(tx, actor, guild);
          requireMay(standing, edit);
          var before = locked.orElseThrow(() -> Problem.notFound("member"));
          standing.hierarchy().requireAbove(access.subject(tx, user, guild));
          requireWithin(edit);
          var after = edit.appliedTo(before);
          if (!after.equals(before)) {
            members.update(tx, after);
            audit.changed(tx, actor, guild, MEMBER_UPDATE, user, before, after);
            tx.emit(MemberUpdated.of(before, after));
          }
          return after;
        });
  }

  private static void requireMay(Standing standing, MemberEdit edit) {
    if (edit.nick().isSet()) {
      standing.require(MANAGE_NICKNAMES);
    }
    if (edit.communicationDisabledUntil().isSet()) {
      standing.require(MODERATE_MEMBERS);
    }
  }

  private void requireWithin(MemberEdit edit) {
    if (edit.communicationDisabledUntil() instanceof Patch.To<?>(Timeout until)) {
      until.requireWithin(clock.instant());
    }
  }
}
