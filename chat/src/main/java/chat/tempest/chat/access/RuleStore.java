package chat.tempest.chat.access;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.db.PermissionColumns;
import chat.tempest.db.Transaction;
import chat.tempest.perms.PermissionSet;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads all that the rules of a guild are made of. */
final class RuleStore {
  /** One statement, hence one snapshot: the version is exactly that of the other rows. */
  private static final String LOAD =
      """
      SELECT 'guild' AS kind, owner_id AS id, rules_version AS of_id, 0 AS number,
        0::bigint AS allow_low, 0 AS allow_high, 0::bigint AS deny_low, 0 AS deny_high,
        NULL::timestamptz AS expires_at
      FROM guilds WHERE id = :guild
      UNION ALL
      SELECT 'role', id, NULL, position, allow_low, allow_high, deny_low, deny_high, NULL
      FROM roles WHERE guild_id = :guild
      UNION ALL
      SELECT 'channel', id, parent_id, type, 0, 0, 0, 0, NULL
      FROM channels WHERE guild_id = :guild AND type NOT IN (11, 12)
      UNION ALL
      SELECT 'thread', c.id, c.parent_id, c.type, 0, 0, 0, 0, NULL
      FROM threads t JOIN channels c ON c.id = t.id
      WHERE t.guild_id = :guild AND NOT t.archived
      UNION ALL
      SELECT 'thread_member', m.user_id, m.thread_id, 0, 0, 0, 0, 0, NULL
      FROM threads t JOIN channels c ON c.id = t.id JOIN thread_members m ON m.thread_id = t.id
      WHERE t.guild_id = :guild AND NOT t.archived AND c.type = 12
      UNION ALL
      SELECT 'overwrite_' || target, target_id, scope_id, 0,
        allow_low, allow_high, deny_low, deny_high, expires_at
      FROM overwrites WHERE guild_id = :guild
      """;

  private static final String LOAD_THREAD =
      loadThreads("SELECT id FROM threads WHERE id = :thread");

  private static final String LOAD_ARCHIVED_SINCE =
      loadThreads(
          """
          SELECT id FROM threads
          WHERE guild_id = :guild AND archived AND archived_at >= :since
          ORDER BY archived_at DESC
          LIMIT 1000
          """);

  private static final String CHANGED =
      "UPDATE guilds SET rules_version = rules_version + 1 WHERE id = :guild";

  /**
   * One line of a rule book.
   *
   * @param kind guild, role, channel, thread, thread_member, overwrite_role or overwrite_user
   * @param id of the owner, the role, the channel, the thread, the member, or the overwrite's
   *     target
   * @param of the version, nothing, the parent, the member's thread, or the overwrite's scope; 0
   *     for none
   * @param number a role's position, or a channel's type
   */
  record Line(
      String kind,
      long id,
      long of,
      int number,
      PermissionSet allow,
      PermissionSet deny,
      @Nullable OffsetDateTime expiresAt) {}

  /**
   * @param wanted selects the ids of threads
   */
  private static String loadThreads(String wanted) {
    return """
      WITH wanted AS (%s)
      SELECT 'thread' AS kind, c.id, c.parent_id AS of_id, c.type AS number,
        0::bigint AS allow_low, 0 AS allow_high, 0::bigint AS deny_low, 0 AS deny_high,
        NULL::timestamptz AS expires_at
      FROM wanted w JOIN channels c ON c.id = w.id
      UNION ALL
      SELECT 'thread_member', m.user_id, m.thread_id, 0, 0, 0, 0, 0, NULL
      FROM wanted w JOIN channels c ON c.id = w.id JOIN thread_members m ON m.thread_id = w.id
      WHERE c.type = 12
      UNION ALL
      SELECT 'overwrite_' || o.target, o.target_id, o.scope_id, 0,
        o.allow_low, o.allow_high, o.deny_low, o.deny_high, o.expires_at
      FROM wanted w JOIN overwrites o ON o.scope_id = w.id
      """
        .formatted(wanted);
  }

  List<Line> load(Transaction tx, GuildId guild) {
    return tx.query(LOAD).bind("guild", guild).map((rs, context) -> line(rs)).list();
  }

  /** The lines of one thread, archived or not; none where there is no such thread. */
  List<Line> loadThread(Transaction tx, ChannelId thread) {
    return tx.query(LOAD_THREAD).bind("thread", thread).map((rs, context) -> line(rs)).list();
  }

  /** The lines of the threads that were archived since then, of the last 1,000 of them. */
  List<Line> loadArchivedSince(Transaction tx, GuildId guild, Instant since) {
    return tx.query(LOAD_ARCHIVED_SINCE)
        .bind("guild", guild)
        .bind("since", since)
        .map((rs, context) -> line(rs))
        .list();
  }

  /** To be called last in a transaction that changed what {@link #load} reads. */
  void changed(Transaction tx, GuildId guild) {
    tx.update(CHANGED).bind("guild", guild).execute();
  }

  private static Line line(ResultSet rs) throws SQLException {
    return new Line(
        rs.getString("kind"),
        rs.getLong("id"),
        rs.getLong("of_id"),
        rs.getInt("number"),
        PermissionColumns.read(rs, "allow"),
        PermissionColumns.read(rs, "deny"),
        rs.getObject("expires_at", OffsetDateTime.class));
  }
}
