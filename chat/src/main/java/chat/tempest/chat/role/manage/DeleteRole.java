package chat.tempest.chat.role.manage;

import static chat.tempest.chat.audit.AuditAction.ROLE_DELETE;
import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.channel.OverwritesOfRole;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.event.RoleDeleted;

/** Deletes a role, with its overwrites; whoever held it holds it no more. */
public final class DeleteRole {
  private final Transactions transactions;
  private final Access access;
  private final GuildStore guilds;
  private final RoleStore roles;
  private final OverwritesOfRole overwrites;
  private final AuditLog audit;

  public DeleteRole(
      Transactions transactions,
      Access access,
      GuildStore guilds,
      RoleStore roles,
      OverwritesOfRole overwrites,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.guilds = guilds;
    this.roles = roles;
    this.overwrites = overwrites;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild or the role does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#MANAGE_ROLES}, with a bit that the actor
   *     does not hold, or {@code role_hierarchy}
   */
  public void delete(Actor actor, GuildId guild, RoleId id) {
    transactions.write(
        tx -> {
          var home = guilds.lock(tx, guild).orElseThrow(() -> Problem.notFound(guild));
          var standing = access.require(tx, actor, guild, MANAGE_ROLES);
          var role = roles.get(tx, guild, id).orElseThrow(() -> Problem.notFound("role"));
          standing.hierarchy().requireMayDelete(Masks.of(role), standing.places());
          var changed = overwrites.deleteAll(tx, guild, id);
          roles.delete(tx, id);
          access.changed(tx, home.id());
          audit.deleted(tx, actor, guild, ROLE_DELETE, id, role);
          changed.forEach(tx::emit);
          tx.emit(new RoleDeleted(guild, id));
          return id;
        });
  }
}
