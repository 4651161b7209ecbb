package chat.tempest.chat.channel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.db.PermissionColumns;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Overwrite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The table {@code overwrites}, as far as channels and categories are its scopes. */
public final class OverwriteStore {
  private static final String OF_CHANNEL =
      """
      SELECT scope_id, target_id, target, allow_low, allow_high, deny_low, deny_high
      FROM overwrites
      WHERE scope_id = :scope
      ORDER BY target_id
      """;

  private static final String OF_GUILDS =
      """
      SELECT scope_id, target_id, target, allow_low, allow_high, deny_low, deny_high
      FROM overwrites
      WHERE guild_id = ANY (:guilds)
      ORDER BY scope_id, target_id
      """;

  private static final String PUT =
      """
      INSERT INTO overwrites
        (guild_id, scope_id, target_id, target, allow_low, allow_high, deny_low, deny_high)
      VALUES
        (:guild, :scope, :target_id, :target, :allow_low, :allow_high, :deny_low, :deny_high)
      ON CONFLICT (scope_id, target_id) DO UPDATE
      SET allow_low = excluded.allow_low, allow_high = excluded.allow_high,
        deny_low = excluded.deny_low, deny_high = excluded.deny_high
      """;

  private static final String DELETE =
      "DELETE FROM overwrites WHERE scope_id = :scope AND target_id = :target_id";

  private static final String DELETE_ALL = "DELETE FROM overwrites WHERE scope_id = :scope";

  /** An overwrite and where it stands. */
  private record Row(ChannelId scope, Overwrite overwrite) {}

  List<Overwrite> of(Transaction tx, ChannelId channel) {
    return tx.query(OF_CHANNEL)
        .bind("scope", channel)
        .map((rs, context) -> row(rs).overwrite())
        .list();
  }

  Map<ChannelId, List<Overwrite>> of(Transaction tx, Collection<GuildId> guilds) {
    return tx
        .query(OF_GUILDS)
        .bindArray("guilds", GuildId.class, List.copyOf(guilds))
        .map((rs, context) -> row(rs))
        .stream()
        .collect(groupingBy(Row::scope, mapping(Row::overwrite, toList())));
  }

  void put(Transaction tx, Channel channel, Overwrite overwrite) {
    var put =
        tx.update(PUT)
            .bind("guild", channel.guildId())
            .bind("scope", channel.id())
            .bind("target_id", overwrite.id())
            .bind("target", overwrite.type() == Overwrite.ROLE ? "role" : "user");
    PermissionColumns.bind(put, "allow", overwrite.allow());
    PermissionColumns.bind(put, "deny", overwrite.deny()).execute();
  }

  void delete(Transaction tx, ChannelId channel, long target) {
    tx.update(DELETE).bind("scope", channel).bind("target_id", target).execute();
  }

  void deleteAll(Transaction tx, ChannelId channel) {
    tx.update(DELETE_ALL).bind("scope", channel).execute();
  }

  private static Row row(ResultSet rs) throws SQLException {
    int type = rs.getString("target").equals("role") ? Overwrite.ROLE : Overwrite.MEMBER;
    return new Row(
        new ChannelId(rs.getLong("scope_id")),
        new Overwrite(
            rs.getLong("target_id"),
            type,
            PermissionColumns.read(rs, "allow"),
            PermissionColumns.read(rs, "deny")));
  }
}
