package chat.tempest.chat.audit;

import chat.tempest.core.AuditEntryId;
import chat.tempest.core.GuildId;
import chat.tempest.db.Transaction;
import java.util.List;

/** Reads the table {@code audit_log}. */
final class AuditStore {
  private static final String BETWEEN =
      """
      SELECT id, guild_id, actor_id, action, target_id, before::text AS before,
        after::text AS after, reason
      FROM audit_log
      WHERE guild_id = :guild AND id < :before AND id > :after
      """;

  private static final String BY_USER = "AND actor_id = :user\n";
  private static final String BY_ACTION = "AND action = :action\n";
  private static final String BY_TARGET = "AND target_id = :target\n";
  private static final String NEWEST = "ORDER BY id DESC LIMIT :limit";

  /** With every filter, for the test that PostgreSQL understands what is put together here. */
  static final String ALL_FILTERS = BETWEEN + BY_USER + BY_ACTION + BY_TARGET + NEWEST;

  /**
   * Only the filters that are given stand in the statement: each has its own index.
   *
   * @return the newest first
   */
  List<AuditRow> page(Transaction tx, GuildId guild, AuditFilter filter, int limit) {
    var query = tx.query(statement(filter)).bind("guild", guild).bind("limit", limit);
    query.bind("before", filter.before().map(AuditEntryId::value).orElse(Long.MAX_VALUE));
    query.bind("after", filter.after().map(AuditEntryId::value).orElse(0L));
    filter.user().ifPresent(user -> query.bind("user", user));
    filter.action().ifPresent(action -> query.bind("action", action.name()));
    filter.target().ifPresent(target -> query.bind("target", target));
    return query.mapTo(AuditRow.class).list();
  }

  private static String statement(AuditFilter filter) {
    return BETWEEN
        + filter.user().map(user -> BY_USER).orElse("")
        + filter.action().map(action -> BY_ACTION).orElse("")
        + filter.target().map(target -> BY_TARGET).orElse("")
        + NEWEST;
  }
}
