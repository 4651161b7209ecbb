package chat.tempest.chat.role.manage;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Role;
import java.util.List;
import java.util.Set;

/** Lists the roles of a guild to its members. */
public final class ReadRoles {
  private final Transactions transactions;
  private final Access access;
  private final RoleStore roles;

  public ReadRoles(Transactions transactions, Access access, RoleStore roles) {
    this.transactions = transactions;
    this.access = access;
    this.roles = roles;
  }

  /**
   * From the lowest to the highest.
   *
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   */
  public List<Role> all(Actor actor, GuildId guild) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, guild);
          return roles.of(tx, Set.of(guild));
        });
  }
}
