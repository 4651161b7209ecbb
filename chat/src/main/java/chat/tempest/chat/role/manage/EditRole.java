package chat.tempest.chat.role.manage;

import static chat.tempest.chat.audit.AuditAction.ROLE_UPDATE;
import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.role.EveryoneRole;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Role;
import chat.tempest.protocol.event.RoleUpdated;

/** Changes what a role is called, how it looks, and what it allows and denies. */
public final class EditRole {
  private final Transactions transactions;
  private final Access access;
  private final GuildStore guilds;
  private final RoleStore roles;
  private final AuditLog audit;

  public EditRole(
      Transactions transactions,
      Access access,
      GuildStore guilds,
      RoleStore roles,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.guilds = guilds;
    this.roles = roles;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild or the role does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#MANAGE_ROLES}, with a bit that the actor
   *     does not hold, or {@code role_hierarchy}
   * @throws Problem.Unauthorized where it becomes one of administrators and no passkey was used for
   *     it
   * @throws Problem.Invalid where the role of everyone is to have another name or to be set apart
   */
  public Role edit(Actor actor, GuildId guild, RoleId id, RoleEdit edit) {
    return transactions.write(
        tx -> {
          var home = guilds.lock(tx, guild).orElseThrow(() -> Problem.notFound(guild));
          var standing = access.require(tx, actor, guild, MANAGE_ROLES);
          var role = roles.get(tx, guild, id).orElseThrow(() -> Problem.notFound("role"));
          var after = edit.appliedTo(role);
          if (after.equals(role)) {
            return role;
          }
          requireEveryoneStays(role, after);
          standing.hierarchy().requireMayChange(Masks.of(role), Masks.of(after));
          if (Masks.administers(after) && !Masks.administers(role)) {
            actor.requireVerified();
          }
          roles.update(tx, after);
          access.changed(tx, home.id());
          audit.changed(tx, actor, guild, ROLE_UPDATE, id, role, after);
          tx.emit(RoleUpdated.of(role, after));
          return after;
        });
  }

  /** It is everybody's: it has masks, and nothing that sets it apart. */
  private static void requireEveryoneStays(Role before, Role after) {
    if (EveryoneRole.is(before.id(), before.guildId()) && !looksAlike(before, after)) {
      throw Problem.invalid("", "of the role of everyone only the permissions can be changed");
    }
  }

  private static boolean looksAlike(Role before, Role after) {
    return before.name().equals(after.name())
        && before.color() == after.color()
        && before.hoist() == after.hoist()
        && before.mentionable() == after.mentionable();
  }
}
