package chat.tempest.chat.member;

import chat.tempest.chat.role.RoleIdColumn;
import chat.tempest.chat.user.UserColumns;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Member;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code members}, with the users and roles that belong to it. */
public final class MemberStore {
  private static final String ALL =
      """
      SELECT m.guild_id, m.nick, m.joined_at, m.communication_disabled_until,
        ARRAY(
          SELECT r.role_id FROM member_roles r
          WHERE r.guild_id = m.guild_id AND r.user_id = m.user_id
          ORDER BY r.role_id) AS role_ids,
        u.id AS user_id, u.username AS user_username, u.global_name AS user_global_name,
        u.pronouns AS user_pronouns, u.bio AS user_bio, u.bot AS user_bot
      FROM members m JOIN users u ON u.id = m.user_id
      """;

  private static final String GET = ALL + "WHERE m.guild_id = :guild AND m.user_id = :user";

  private static final String LOCK = GET + " FOR NO KEY UPDATE OF m";

  private static final String EVERYWHERE = ALL + "WHERE m.user_id = :user";

  private static final String PAGE =
      ALL
          + """
          WHERE m.guild_id = :guild AND m.user_id > :after
          ORDER BY m.user_id
          LIMIT :limit
          """;

  private static final String OLDEST =
      ALL
          + """
          WHERE (m.guild_id, m.user_id) IN (
            SELECT o.guild_id, o.user_id
            FROM unnest(CAST(:guilds AS bigint[])) AS g (id)
              CROSS JOIN LATERAL (
                SELECT guild_id, user_id FROM members
                WHERE guild_id = g.id
                ORDER BY joined_at, user_id
                LIMIT :limit) AS o)
          ORDER BY m.joined_at, m.user_id
          """;

  private static final String COUNT =
      """
      SELECT guild_id, count(*) AS members
      FROM members
      WHERE guild_id = ANY (:guilds)
      GROUP BY guild_id
      """;

  private static final String GUILDS_OF = "SELECT count(*) FROM members WHERE user_id = :user";

  private static final String INSERT =
      """
      INSERT INTO members (guild_id, user_id, joined_at)
      VALUES (:guild, :user, :now)
      ON CONFLICT DO NOTHING
      """;

  private static final String UPDATE =
      """
      UPDATE members SET nick = :nick, communication_disabled_until = :until
      WHERE guild_id = :guild AND user_id = :user
      """;

  private static final String TIMEOUTS_ENDED =
      """
      SELECT guild_id, user_id FROM members
      WHERE communication_disabled_until <= :now
      LIMIT 100
      """;

  private static final String DELETE =
      "DELETE FROM members WHERE guild_id = :guild AND user_id = :user";

  public Optional<Member> get(Transaction tx, GuildId guild, UserId user) {
    return find(tx, GET, guild, user);
  }

  /** Keeps everybody else from changing the member. */
  public Optional<Member> lock(Transaction tx, GuildId guild, UserId user) {
    return find(tx, LOCK, guild, user);
  }

  private static Optional<Member> find(Transaction tx, String sql, GuildId guild, UserId user) {
    return tx.query(sql)
        .bind("guild", guild)
        .bind("user", user)
        .map((rs, context) -> member(rs))
        .findOne();
  }

  /** The user in all of their guilds. */
  public List<Member> everywhere(Transaction tx, UserId user) {
    return tx.query(EVERYWHERE).bind("user", user).map((rs, context) -> member(rs)).list();
  }

  /** By user id, those with a greater id than {@code after}. */
  List<Member> page(Transaction tx, GuildId guild, long after, int limit) {
    return tx.query(PAGE)
        .bind("guild", guild)
        .bind("after", after)
        .bind("limit", limit)
        .map((rs, context) -> member(rs))
        .list();
  }

  /** Of each guild the first {@code limit}, by when they joined. */
  public List<Member> oldest(Transaction tx, Collection<GuildId> guilds, int limit) {
    return tx.query(OLDEST)
        .bindArray("guilds", GuildId.class, List.copyOf(guilds))
        .bind("limit", limit)
        .map((rs, context) -> member(rs))
        .list();
  }

  public Map<GuildId, Integer> count(Transaction tx, Collection<GuildId> guilds) {
    var counts = new HashMap<GuildId, Integer>();
    tx.query(COUNT)
        .bindArray("guilds", GuildId.class, List.copyOf(guilds))
        .map((rs, context) -> counts.put(new GuildId(rs.getLong(1)), rs.getInt(2)))
        .list();
    return counts;
  }

  int guildsOf(Transaction tx, UserId user) {
    return tx.query(GUILDS_OF).bind("user", user).mapTo(Integer.class).one();
  }

  /** Whether they were no member before. */
  public boolean insert(Transaction tx, GuildId guild, UserId user, Instant now) {
    return tx.update(INSERT).bind("guild", guild).bind("user", user).bind("now", now).execute()
        == 1;
  }

  /** Nick and timeout. */
  void update(Transaction tx, Member member) {
    tx.update(UPDATE)
        .bind("guild", member.guildId())
        .bind("user", member.user().id())
        .bind("nick", member.nick())
        .bind("until", member.communicationDisabledUntil())
        .execute();
  }

  /** Whose timeout is over. */
  record Ended(GuildId guildId, UserId userId) {}

  /** Some of them. */
  List<Ended> timeoutsEnded(Transaction tx, Instant now) {
    return tx.query(TIMEOUTS_ENDED).bind("now", now).mapTo(Ended.class).list();
  }

  void delete(Transaction tx, GuildId guild, UserId user) {
    tx.update(DELETE).bind("guild", guild).bind("user", user).execute();
  }

  private static Member member(ResultSet rs) throws SQLException {
    var timeout = rs.getObject("communication_disabled_until", OffsetDateTime.class);
    return new Member(
        new GuildId(rs.getLong("guild_id")),
        UserColumns.read(rs),
        rs.getString("nick"),
        RoleIdColumn.read(rs, "role_ids"),
        rs.getObject("joined_at", OffsetDateTime.class).toInstant(),
        timeout == null ? null : timeout.toInstant());
  }
}
