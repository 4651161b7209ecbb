package chat.tempest.chat.guild;

import static chat.tempest.chat.audit.AuditAction.GUILD_UPDATE;
import static chat.tempest.perms.Permission.MANAGE_GUILD;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.event.GuildUpdated;

/** Changes a guild's name or description. */
public final class EditGuild {
  private final Transactions transactions;
  private final Access access;
  private final GuildStore guilds;
  private final AuditLog audit;

  public EditGuild(Transactions transactions, Access access, GuildStore guilds, AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.guilds = guilds;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#MANAGE_GUILD}
   */
  public Guild edit(Actor actor, GuildId id, GuildEdit edit) {
    return transactions.write(
        tx -> {
          var before = guilds.lock(tx, id).orElseThrow(() -> Problem.notFound(id));
          access.require(tx, actor, id, MANAGE_GUILD);
          var after = edit.appliedTo(before);
          if (after.equals(before)) {
            return before;
          }
          guilds.update(tx, after);
          audit.changed(tx, actor, id, GUILD_UPDATE, id, before, after);
          tx.emit(new GuildUpdated(after));
          return after;
        });
  }
}
