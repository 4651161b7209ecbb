package chat.tempest.chat.member;

import static chat.tempest.chat.audit.AuditAction.MEMBER_UPDATE;
import static chat.tempest.perms.Permission.CHANGE_NICKNAME;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.text.Clearable;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.event.MemberUpdated;

/** Changes how the actor is called in one guild. */
public final class EditOwnNick {
  private final Transactions transactions;
  private final Access access;
  private final MemberStore members;
  private final AuditLog audit;

  public EditOwnNick(
      Transactions transactions, Access access, MemberStore members, AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.members = members;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#CHANGE_NICKNAME}
   */
  public Member edit(Actor actor, GuildId guild, NickEdit edit) {
    return transactions.write(
        tx -> {
          var before =
              members.lock(tx, guild, actor.userId()).orElseThrow(() -> Problem.notFound(guild));
          access.require(tx, actor, guild, CHANGE_NICKNAME);
          var after = renamed(before, edit);
          if (after.equals(before)) {
            return before;
          }
          members.update(tx, after);
          audit.changed(tx, actor, guild, MEMBER_UPDATE, actor.userId(), before, after);
          tx.emit(MemberUpdated.of(before, after));
          return after;
        });
  }

  private static Member renamed(Member before, NickEdit edit) {
    return new Member(
        before.guildId(),
        before.user(),
        edit.nick().map(Clearable::text).orElseNullable(before.nick()),
        before.roles(),
        before.joinedAt(),
        before.communicationDisabledUntil());
  }
}
