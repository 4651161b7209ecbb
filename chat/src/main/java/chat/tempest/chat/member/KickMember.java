package chat.tempest.chat.member;

import static chat.tempest.chat.audit.AuditAction.MEMBER_KICK;
import static chat.tempest.perms.Permission.KICK_MEMBERS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;

/** Removes somebody from a guild. They may come back by an invite. */
public final class KickMember {
  private final Transactions transactions;
  private final Access access;
  private final MemberStore members;
  private final Departure departure;
  private final AuditLog audit;

  public KickMember(
      Transactions transactions,
      Access access,
      MemberStore members,
      Departure departure,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.members = members;
    this.departure = departure;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist, the actor is no member, or the other
   *     is none
   * @throws Problem.Forbidden without {@link Permission#KICK_MEMBERS}, or {@code role_hierarchy}
   *     where the other does not stand below the actor
   */
  public void kick(Actor actor, GuildId guild, UserId user) {
    transactions.write(
        tx -> {
          var standing = access.require(tx, actor, guild, KICK_MEMBERS);
          var member = members.lock(tx, guild, user).orElseThrow(() -> Problem.notFound("member"));
          standing.hierarchy().requireAbove(access.subject(tx, user, guild));
          departure.of(tx, user, guild);
          audit.deleted(tx, actor, guild, MEMBER_KICK, user, member);
          return user;
        });
  }
}
