package chat.tempest.chat.channel;

import static chat.tempest.chat.audit.AuditAction.OVERWRITE_DELETE;
import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.event.ChannelUpdated;

/** Takes away what a channel says of a role or a member: they inherit again. */
public final class DeleteOverwrite {
  private final Transactions transactions;
  private final Access access;
  private final ChannelStore channels;
  private final OverwriteStore overwrites;
  private final OverwriteRule rule;
  private final AuditLog audit;

  public DeleteOverwrite(
      Transactions transactions,
      Access access,
      ChannelStore channels,
      OverwriteStore overwrites,
      MemberStore members,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
    this.overwrites = overwrites;
    this.rule = new OverwriteRule(access, members);
    this.audit = audit;
  }

  /**
   * @param target the role's or the user's id
   * @throws Problem.NotFound where the channel or the overwrite does not exist, or the actor may
   *     not see the channel
   * @throws Problem.Forbidden without {@link Permission#MANAGE_ROLES}, or against the hierarchy
   */
  public void delete(Actor actor, ChannelId id, long target) {
    transactions.write(
        tx -> {
          var before = channels.lock(tx, id).orElseThrow(() -> Problem.notFound(id));
          var standing = access.require(tx, actor, id, MANAGE_ROLES);
          var old = Overwritten.of(before, target).orElseThrow(() -> Problem.notFound("overwrite"));
          rule.requireMayDelete(tx, standing, standing.place(id), old);
          var after = Overwritten.without(before, target);
          overwrites.delete(tx, id, target);
          access.changed(tx, before.guildId());
          audit.changed(tx, actor, before.guildId(), OVERWRITE_DELETE, id, before, after);
          tx.emit(ChannelUpdated.of(before, after));
          return after;
        });
  }
}
