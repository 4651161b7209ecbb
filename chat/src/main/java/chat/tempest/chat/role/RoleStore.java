package chat.tempest.chat.role;

import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.PermissionColumns;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Role;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;

/** The table {@code roles}. */
public final class RoleStore {
  private static final String OF_GUILDS =
      """
      SELECT id, guild_id, name, color, hoist, mentionable, position,
        allow_low, allow_high, deny_low, deny_high
      FROM roles
      WHERE guild_id = ANY (:guilds)
      ORDER BY guild_id, position, id
      """;

  private static final String NAMED =
      """
      SELECT id, guild_id, name, color, hoist, mentionable, position,
        allow_low, allow_high, deny_low, deny_high
      FROM roles
      WHERE guild_id = :guild AND id = ANY (:ids)
      """;

  private static final String INSERT =
      """
      INSERT INTO roles
        (id, guild_id, name, color, hoist, mentionable, position,
         allow_low, allow_high, deny_low, deny_high)
      VALUES
        (:id, :guild, :name, :color, :hoist, :mentionable, :position,
         :allow_low, :allow_high, :deny_low, :deny_high)
      """;

  private static final String UPDATE =
      """
      UPDATE roles
      SET name = :name, color = :color, hoist = :hoist, mentionable = :mentionable,
        position = :position, allow_low = :allow_low, allow_high = :allow_high,
        deny_low = :deny_low, deny_high = :deny_high
      WHERE id = :id
      """;

  private static final String DELETE = "DELETE FROM roles WHERE id = :id";

  private static final String ASSIGN =
      """
      INSERT INTO member_roles (guild_id, user_id, role_id)
      VALUES (:guild, :user, :role)
      ON CONFLICT DO NOTHING
      """;

  private static final String RAISE_BELOW =
      """
      UPDATE roles
      SET position = position + 1
      WHERE guild_id = :guild AND position > 0 AND position < :position
      """;

  private static final String UNASSIGN =
      """
      DELETE FROM member_roles
      WHERE guild_id = :guild AND user_id = :user AND role_id = :role
      """;

  /** From the lowest to the highest. */
  public List<Role> of(Transaction tx, Collection<GuildId> guilds) {
    return tx.query(OF_GUILDS)
        .bindArray("guilds", GuildId.class, List.copyOf(guilds))
        .map((rs, context) -> role(rs))
        .list();
  }

  /** Those of them that the guild has. */
  public List<Role> find(Transaction tx, GuildId guild, Collection<RoleId> ids) {
    return tx.query(NAMED)
        .bind("guild", guild)
        .bindArray("ids", RoleId.class, List.copyOf(ids))
        .map((rs, context) -> role(rs))
        .list();
  }

  public Optional<Role> get(Transaction tx, GuildId guild, RoleId id) {
    return find(tx, guild, List.of(id)).stream().findFirst();
  }

  public void insert(Transaction tx, Role role) {
    write(tx.update(INSERT).bind("guild", role.guildId()), role);
  }

  public void update(Transaction tx, Role role) {
    write(tx.update(UPDATE), role);
  }

  private static void write(Update statement, Role role) {
    statement
        .bind("id", role.id())
        .bind("name", role.name())
        .bind("color", role.color())
        .bind("hoist", role.hoist())
        .bind("mentionable", role.mentionable())
        .bind("position", role.position());
    PermissionColumns.bind(statement, "allow", role.permissions());
    PermissionColumns.bind(statement, "deny", role.denied()).execute();
  }

  /** Those that stand below the position, but for that of everyone, by one place. */
  public void raiseBelow(Transaction tx, GuildId guild, int position) {
    tx.update(RAISE_BELOW).bind("guild", guild).bind("position", position).execute();
  }

  /** Whoever holds it holds it no more. */
  public void delete(Transaction tx, RoleId id) {
    tx.update(DELETE).bind("id", id).execute();
  }

  /** Gives the role to a member; nothing happens where they have it. */
  public void assign(Transaction tx, GuildId guild, UserId user, RoleId role) {
    tx.update(ASSIGN).bind("guild", guild).bind("user", user).bind("role", role).execute();
  }

  /** Takes the role from a member; nothing happens where they do not have it. */
  public void unassign(Transaction tx, GuildId guild, UserId user, RoleId role) {
    tx.update(UNASSIGN).bind("guild", guild).bind("user", user).bind("role", role).execute();
  }

  private static Role role(ResultSet rs) throws SQLException {
    return new Role(
        new RoleId(rs.getLong("id")),
        new GuildId(rs.getLong("guild_id")),
        rs.getString("name"),
        rs.getInt("color"),
        rs.getBoolean("hoist"),
        rs.getBoolean("mentionable"),
        rs.getInt("position"),
        PermissionColumns.read(rs, "allow"),
        PermissionColumns.read(rs, "deny"));
  }
}
