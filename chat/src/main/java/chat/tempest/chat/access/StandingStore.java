package chat.tempest.chat.access;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what a member is in a guild, and at which version its rules stand. */
final class StandingStore {
  private static final String ALL =
      """
      SELECT m.guild_id, m.user_id, g.rules_version,
        m.communication_disabled_until AS timeout_until,
        ARRAY(
          SELECT r.role_id FROM member_roles r
          WHERE r.guild_id = m.guild_id AND r.user_id = m.user_id) AS role_ids
      FROM members m JOIN guilds g ON g.id = m.guild_id
      """;

  private static final String IN_GUILD = ALL + "WHERE m.guild_id = :guild AND m.user_id = :user";

  private static final String IN_CHANNEL =
      ALL
          + """
          JOIN channels c ON c.guild_id = m.guild_id
          WHERE c.id = :channel AND m.user_id = :user
          """;

  private static final String MANY_IN_GUILD =
      ALL + "WHERE m.guild_id = :guild AND m.user_id = ANY (:users)";

  private static final String ALL_IN_GUILD =
      ALL + "WHERE m.guild_id = :guild ORDER BY m.joined_at, m.user_id";

  private static final String EVERYWHERE =
      ALL + "WHERE m.user_id = :user ORDER BY m.joined_at, m.guild_id";

  /** What the database knows of a standing. */
  record Row(
      GuildId guildId,
      UserId userId,
      long rulesVersion,
      @Nullable Instant timeoutUntil,
      List<RoleId> roleIds) {}

  Optional<Row> inGuild(Transaction tx, UserId user, GuildId guild) {
    return tx.query(IN_GUILD).bind("guild", guild).bind("user", user).mapTo(Row.class).findOne();
  }

  Optional<Row> inChannel(Transaction tx, UserId user, ChannelId channel) {
    return tx.query(IN_CHANNEL)
        .bind("channel", channel)
        .bind("user", user)
        .mapTo(Row.class)
        .findOne();
  }

  /** Those of them who are members, in any order. */
  List<Row> inGuild(Transaction tx, Collection<UserId> users, GuildId guild) {
    return tx.query(MANY_IN_GUILD)
        .bind("guild", guild)
        .bindArray("users", UserId.class, List.copyOf(users))
        .mapTo(Row.class)
        .list();
  }

  /** All members, in the order of joining. */
  List<Row> all(Transaction tx, GuildId guild) {
    return tx.query(ALL_IN_GUILD).bind("guild", guild).mapTo(Row.class).list();
  }

  /** In every guild of the user, in the order of joining. */
  List<Row> everywhere(Transaction tx, UserId user) {
    return tx.query(EVERYWHERE).bind("user", user).mapTo(Row.class).list();
  }
}
