package chat.tempest.chat.role.manage;

import static chat.tempest.chat.audit.AuditAction.ROLE_CREATE;
import static chat.tempest.perms.Permission.MANAGE_ROLES;
import static java.util.stream.Collectors.toSet;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Role;
import chat.tempest.protocol.event.RoleCreated;
import chat.tempest.protocol.event.RoleUpdated;
import java.util.List;
import java.util.Set;

/** Makes a role, lowest of all: the others move up where its place is taken. */
public final class CreateRole {
  private static final int LOWEST = 1;

  private final Transactions transactions;
  private final SnowflakeGenerator ids;
  private final Access access;
  private final GuildStore guilds;
  private final RoleStore roles;
  private final AuditLog audit;

  public CreateRole(
      Transactions transactions,
      SnowflakeGenerator ids,
      Access access,
      GuildStore guilds,
      RoleStore roles,
      AuditLog audit) {
    this.transactions = transactions;
    this.ids = ids;
    this.access = access;
    this.guilds = guilds;
    this.roles = roles;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Forbidden without {@link Permission#MANAGE_ROLES}, with a bit that the actor
   *     does not hold, or {@code role_hierarchy}
   * @throws Problem.Unauthorized where it is of administrators and no passkey was used for it
   * @throws Problem.Conflict {@code too_many_roles}
   */
  public Role create(Actor actor, GuildId guild, RoleDraft draft) {
    return transactions.write(
        tx -> {
          var home = guilds.lock(tx, guild).orElseThrow(() -> Problem.notFound(guild));
          var standing = access.require(tx, actor, guild, MANAGE_ROLES);
          var others = roles.of(tx, Set.of(guild));
          RoleLimit.requireRoom(others.size());
          var role = draft.as(new RoleId(ids.next()), guild, LOWEST);
          standing.hierarchy().requireMayCreate(Masks.belowAllOthers(role));
          if (Masks.administers(role)) {
            actor.requireVerified();
          }
          makeRoom(tx, guild, others);
          roles.insert(tx, role);
          access.changed(tx, home.id());
          audit.created(tx, actor, guild, ROLE_CREATE, role.id(), role);
          tx.emit(new RoleCreated(role));
          return role;
        });
  }

  /** Those that stand without a gap from the lowest place on. */
  private void makeRoom(Transaction tx, GuildId guild, List<Role> others) {
    var taken = others.stream().map(Role::position).collect(toSet());
    int free = LOWEST;
    while (taken.contains(free)) {
      free++;
    }
    int gap = free;
    roles.raiseBelow(tx, guild, gap);
    others.stream()
        .filter(role -> role.position() >= LOWEST && role.position() < gap)
        .forEach(role -> tx.emit(RoleUpdated.of(role, raised(role))));
  }

  private static Role raised(Role role) {
    return new RoleMove(role.id(), role.position() + 1).appliedTo(role);
  }
}
