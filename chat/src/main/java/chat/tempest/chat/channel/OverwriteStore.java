package chat.tempest.chat.channel;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import chat.tempest.core.GuildId;
import chat.tempest.core.Id;
import chat.tempest.db.PermissionColumns;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Overwrite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The table {@code overwrites}, of every scope. */
public final class OverwriteStore {
  private static final String OF_SCOPE =
      """
      SELECT scope_id, target_id, target, allow_low, allow_high, deny_low, deny_high,
        expires_at
      FROM overwrites
      WHERE scope_id = :scope
      ORDER BY target_id
      """;

  private static final String PUT =
      """
      INSERT INTO overwrites
        (guild_id, scope_id, target_id, target, allow_low, allow_high, deny_low, deny_high,
         expires_at)
      VALUES
        (:guild, :scope, :target_id, :target, :allow_low, :allow_high, :deny_low, :deny_high,
         :expires_at)
      ON CONFLICT (scope_id, target_id) DO UPDATE
      SET allow_low = excluded.allow_low, allow_high = excluded.allow_high,
        deny_low = excluded.deny_low, deny_high = excluded.deny_high,
        expires_at = excluded.expires_at
      """;

  private static final String OF_SCOPES =
      """
      SELECT scope_id, target_id, target, allow_low, allow_high, deny_low, deny_high,
        expires_at
      FROM overwrites
      WHERE scope_id = ANY (:scopes)
      ORDER BY target_id
      """;

  private static final String DUE =
      """
      SELECT DISTINCT guild_id, scope_id
      FROM overwrites
      WHERE expires_at <= :now
      LIMIT 100
      """;

  private static final String DELETE_ENDED =
      """
      DELETE FROM overwrites
      WHERE scope_id = :scope AND expires_at <= :now
      """;

  private static final String DELETE =
      "DELETE FROM overwrites WHERE scope_id = :scope AND target_id = :target_id";

  private static final String DELETE_ALL_BELOW =
      """
      DELETE FROM overwrites
      WHERE scope_id = :scope
        OR scope_id IN (SELECT id FROM channels WHERE parent_id = :scope AND type IN (11, 12))
      """;

  /** A scope in which something ended. */
  record Ended(GuildId guildId, long scopeId) {
    boolean isGuild() {
      return guildId.value() == scopeId;
    }
  }

  /** An overwrite and where it stands. */
  private record Row(long scope, Overwrite overwrite) {}

  /** Those of one guild, category, channel or thread. */
  public List<Overwrite> of(Transaction tx, Id scope) {
    return tx.query(OF_SCOPE).bind("scope", scope).map((rs, context) -> row(rs).overwrite()).list();
  }

  /** Those for the whole of each guild. */
  public Map<GuildId, List<Overwrite>> ofGuilds(Transaction tx, Collection<GuildId> guilds) {
    return of(tx, guilds).entrySet().stream()
        .collect(toMap(found -> new GuildId(found.getKey()), Map.Entry::getValue));
  }

  /** Those of many scopes, by the id of the scope. */
  Map<Long, List<Overwrite>> of(Transaction tx, Collection<? extends Id> scopes) {
    return tx
        .query(OF_SCOPES)
        .bindArray("scopes", Long.class, scopes.stream().map(Id::value).toList())
        .map((rs, context) -> row(rs))
        .stream()
        .collect(groupingBy(Row::scope, mapping(Row::overwrite, toList())));
  }

  void put(Transaction tx, GuildId guild, Id scope, Overwrite overwrite) {
    var put =
        tx.update(PUT)
            .bind("guild", guild)
            .bind("scope", scope)
            .bind("target_id", overwrite.id())
            .bind("target", overwrite.type() == Overwrite.ROLE ? "role" : "user")
            .bind("expires_at", overwrite.expiresAt());
    PermissionColumns.bind(put, "allow", overwrite.allow());
    PermissionColumns.bind(put, "deny", overwrite.deny()).execute();
  }

  void delete(Transaction tx, Id scope, long target) {
    tx.update(DELETE).bind("scope", scope).bind("target_id", target).execute();
  }

  /** Of a channel and its threads. */
  void deleteAllBelow(Transaction tx, Id scope) {
    tx.update(DELETE_ALL_BELOW).bind("scope", scope).execute();
  }

  /** Some scopes with overwrites that no longer count. */
  List<Ended> ended(Transaction tx, Instant now) {
    return tx.query(DUE).bind("now", now).mapTo(Ended.class).list();
  }

  /** How many were deleted. */
  int deleteEnded(Transaction tx, Id scope, Instant now) {
    return tx.update(DELETE_ENDED).bind("scope", scope).bind("now", now).execute();
  }

  private static Row row(ResultSet rs) throws SQLException {
    int type = rs.getString("target").equals("role") ? Overwrite.ROLE : Overwrite.MEMBER;
    var end = rs.getObject("expires_at", OffsetDateTime.class);
    return new Row(
        rs.getLong("scope_id"),
        new Overwrite(
            rs.getLong("target_id"),
            type,
            PermissionColumns.read(rs, "allow"),
            PermissionColumns.read(rs, "deny"),
            end == null ? null : end.toInstant()));
  }
}
