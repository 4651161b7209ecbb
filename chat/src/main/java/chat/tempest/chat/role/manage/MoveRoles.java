package chat.tempest.chat.role.manage;

import static chat.tempest.chat.audit.AuditAction.ROLE_ORDER;
import static chat.tempest.perms.Permission.MANAGE_ROLES;
import static java.util.stream.Collectors.toMap;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Role;
import chat.tempest.protocol.event.RoleUpdated;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Puts roles into another order. */
public final class MoveRoles {
  private final Transactions transactions;
  private final Access access;
  private final GuildStore guilds;
  private final RoleStore roles;
  private final AuditLog audit;

  public MoveRoles(
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

  /** A role before and after. */
  private record Moved(Role before, Role after) {}

  /** The order before or after, for the audit log. */
  private record Order(List<RoleMove> roles) {
    static Order of(List<Role> roles) {
      return new Order(roles.stream().map(r -> new RoleMove(r.id(), r.position())).toList());
    }
  }

  /**
   * All of them or none.
   *
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Invalid where one of the roles is not of the guild
   * @throws Problem.Forbidden without {@link Permission#MANAGE_ROLES}, or {@code role_hierarchy}
   *     where a role stands or is to stand no lower than the actor, or is that of everyone
   */
  public void move(Actor actor, GuildId guild, RoleOrder order) {
    transactions.write(
        tx -> {
          var home = guilds.lock(tx, guild).orElseThrow(() -> Problem.notFound(guild));
          var standing = access.require(tx, actor, guild, MANAGE_ROLES);
          var moved = moved(byId(tx, home.id()), standing, order);
          if (!moved.isEmpty()) {
            write(tx, actor, guild, moved);
          }
          return guild;
        });
  }

  private Map<RoleId, Role> byId(Transaction tx, GuildId guild) {
    return roles.of(tx, Set.of(guild)).stream().collect(toMap(Role::id, role -> role));
  }

  private static List<Moved> moved(Map<RoleId, Role> all, Standing standing, RoleOrder order) {
    var moved = new ArrayList<Moved>();
    for (int i = 0; i < order.value().size(); i++) {
      var move = order.value().get(i);
      var before = all.get(move.id());
      if (before == null) {
        throw Problem.invalid("[" + i + "].id", "no role of this server");
      }
      if (move.position() != before.position()) {
        var after = move.appliedTo(before);
        standing.hierarchy().requireMayChange(Masks.of(before), Masks.of(after));
        requireAboveEveryone(after, i);
        moved.add(new Moved(before, after));
      }
    }
    return moved;
  }

  private static void requireAboveEveryone(Role role, int index) {
    if (role.position() == 0) {
      throw Problem.invalid("[" + index + "].position", "0 is the place of the role of everyone");
    }
  }

  private void write(Transaction tx, Actor actor, GuildId guild, List<Moved> moved) {
    for (var role : moved) {
      roles.update(tx, role.after);
      tx.emit(RoleUpdated.of(role.before, role.after));
    }
    access.changed(tx, guild);
    var before = Order.of(moved.stream().map(Moved::before).toList());
    var after = Order.of(moved.stream().map(Moved::after).toList());
    audit.changed(tx, actor, guild, ROLE_ORDER, guild, before, after);
  }
}
