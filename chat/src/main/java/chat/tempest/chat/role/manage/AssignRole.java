package chat.tempest.chat.role.manage;

import static chat.tempest.chat.audit.AuditAction.MEMBER_ROLES;
import static chat.tempest.perms.Permission.ASSIGN_ROLES;
import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.event.MemberUpdated;
import java.util.Comparator;
import java.util.stream.Stream;

/** Gives roles to members, and takes them. */
public final class AssignRole {
  private final Transactions transactions;
  private final Access access;
  private final MemberStore members;
  private final RoleStore roles;
  private final AuditLog audit;

  public AssignRole(
      Transactions transactions,
      Access access,
      MemberStore members,
      RoleStore roles,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.members = members;
    this.roles = roles;
    this.audit = audit;
  }

  /**
   * Nothing happens where they hold it.
   *
   * @throws Problem.NotFound where the guild, the member or the role does not exist or the actor is
   *     no member
   * @throws Problem.Forbidden without {@link Permission#ASSIGN_ROLES} or {@link
   *     Permission#MANAGE_ROLES}, with a bit of the role, at any scope, that the actor does not
   *     hold, or {@code role_hierarchy} where the member or the role does not stand below the actor
   * @throws Problem.Unauthorized where it makes an administrator and no passkey was used for it
   */
  public void give(Actor actor, GuildId guild, UserId user, RoleId role) {
    transactions.write(
        tx -> {
          var assignment = require(tx, actor, guild, user, role);
          var before = assignment.member();
          if (!before.roles().contains(role)) {
            if (assignment.ofAdministrators()) {
              actor.requireVerified();
            }
            roles.assign(tx, guild, user, role);
            tell(tx, actor, before, with(before, role));
          }
          return role;
        });
  }

  /** Nothing happens where they do not hold it; else as {@link #give}. */
  public void take(Actor actor, GuildId guild, UserId user, RoleId role) {
    transactions.write(
        tx -> {
          var before = require(tx, actor, guild, user, role).member();
          if (before.roles().contains(role)) {
            roles.unassign(tx, guild, user, role);
            tell(tx, actor, before, without(before, role));
          }
          return role;
        });
  }

  private record Assignment(Member member, boolean ofAdministrators) {}

  private Assignment require(Transaction tx, Actor actor, GuildId guild, UserId user, RoleId role) {
    var member = members.lock(tx, guild, user);
    var standing = requireMayAssign(access.require(tx, actor, guild));
    var before = member.orElseThrow(() -> Problem.notFound("member"));
    var mask = standing.rules().role(role.value()).orElseThrow(() -> Problem.notFound("role"));
    var subject = access.subject(tx, user, guild);
    standing.hierarchy().requireMayAssign(mask, subject, standing.places());
    return new Assignment(before, standing.rules().makesAdministrators(mask));
  }

  private static Standing requireMayAssign(Standing standing) {
    return standing.permissions().has(MANAGE_ROLES) ? standing : standing.require(ASSIGN_ROLES);
  }

  private void tell(Transaction tx, Actor actor, Member before, Member after) {
    audit.changed(tx, actor, before.guildId(), MEMBER_ROLES, before.user().id(), before, after);
    tx.emit(MemberUpdated.of(before, after));
  }

  private static Member with(Member member, RoleId role) {
    return holding(member, Stream.concat(member.roles().stream(), Stream.of(role)));
  }

  private static Member without(Member member, RoleId role) {
    return holding(member, member.roles().stream().filter(held -> !held.equals(role)));
  }

  private static Member holding(Member member, Stream<RoleId> roles) {
    return new Member(
        member.guildId(),
        member.user(),
        member.nick(),
        roles.sorted(Comparator.comparingLong(RoleId::value)).toList(),
        member.joinedAt(),
        member.communicationDisabledUntil());
  }
}
