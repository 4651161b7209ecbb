package chat.tempest.chat.invite;

import static chat.tempest.chat.audit.AuditAction.INVITE_DELETE;
import static chat.tempest.perms.Permission.MANAGE_GUILD;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Invite;
import java.time.InstantSource;
import java.util.List;

/** Ends an invite. */
public final class DeleteInvite {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Access access;
  private final InviteStore invites = new InviteStore();
  private final AuditLog audit;

  public DeleteInvite(
      Transactions transactions, InstantSource clock, Access access, AuditLog audit) {
    this.transactions = transactions;
    this.clock = clock;
    this.access = access;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where there is no such invite
   * @throws Problem.Forbidden where it is not the actor's own, without {@link
   *     Permission#MANAGE_GUILD}
   */
  public void delete(Actor actor, InviteCode code) {
    transactions.write(
        tx -> {
          var invite =
              invites.get(tx, code, clock.instant()).orElseThrow(() -> Problem.notFound("invite"));
          requireMayDelete(tx, actor, invite);
          invites.delete(tx, code);
          var guild = invite.guild().id();
          audit.deleted(tx, actor, guild, INVITE_DELETE, guild, invite);
          return code;
        });
  }

  /** Whoever holds a link knows of the guild: a stranger is told what is missing. */
  private void requireMayDelete(Transaction tx, Actor actor, Invite invite) {
    if (invite.inviter().id().equals(actor.userId())) {
      return;
    }
    access
        .find(tx, actor.userId(), invite.guild().id())
        .orElseThrow(() -> Problem.missingPermission(List.of(MANAGE_GUILD.name())))
        .require(MANAGE_GUILD);
  }
}
