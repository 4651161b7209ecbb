package chat.tempest.chat.invite;

import chat.tempest.chat.user.UserColumns;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.Invite;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;

/** The table {@code invites}. One that has ended, by time or by use, is not seen any more. */
final class InviteStore {
  private static final String ALL =
      """
      SELECT i.code, i.uses, i.max_uses, i.created_at, i.expires_at,
        g.id AS guild_id, g.name AS guild_name, g.description AS guild_description, g.owner_id,
        (SELECT count(*) FROM members m WHERE m.guild_id = g.id) AS member_count,
        u.id AS user_id, u.username AS user_username, u.global_name AS user_global_name,
        u.pronouns AS user_pronouns, u.bio AS user_bio, u.bot AS user_bot
      FROM invites i
        JOIN guilds g ON g.id = i.guild_id
        JOIN users u ON u.id = i.inviter_id
      WHERE (i.expires_at IS NULL OR i.expires_at > :now)
        AND (i.max_uses = 0 OR i.uses < i.max_uses)
      """;

  private static final String GET = ALL + "AND i.code = :code";

  private static final String GUILD_OF = "SELECT guild_id FROM invites WHERE code = :code";

  private static final String OF_GUILD = ALL + "AND i.guild_id = :guild ORDER BY i.created_at";

  private static final String COUNT =
      """
      SELECT count(*)
      FROM invites i
      WHERE i.guild_id = :guild
        AND (i.expires_at IS NULL OR i.expires_at > :now)
        AND (i.max_uses = 0 OR i.uses < i.max_uses)
      """;

  private static final String INSERT =
      """
      INSERT INTO invites (code, guild_id, inviter_id, max_uses, created_at, expires_at)
      VALUES (:code, :guild, :inviter, :max_uses, :now, :expires)
      ON CONFLICT DO NOTHING
      """;

  /** The row's lock makes those who come at once come one after the other. */
  private static final String USE =
      """
      UPDATE invites
      SET uses = uses + 1
      WHERE code = :code
        AND (expires_at IS NULL OR expires_at > :now)
        AND (max_uses = 0 OR uses < max_uses)
      """;

  private static final String DELETE = "DELETE FROM invites WHERE code = :code";

  private static final String DELETE_ENDED =
      """
      DELETE FROM invites
      WHERE guild_id = :guild
        AND (expires_at <= :now OR (max_uses > 0 AND uses >= max_uses))
      """;

  Optional<Invite> get(Transaction tx, InviteCode code, Instant now) {
    return tx.query(GET)
        .bind("code", code.value())
        .bind("now", now)
        .map((rs, context) -> invite(rs))
        .findOne();
  }

  /** Where the invite leads or led, be it ended or not. */
  Optional<GuildId> guildOf(Transaction tx, InviteCode code) {
    return tx.query(GUILD_OF).bind("code", code.value()).mapTo(GuildId.class).findOne();
  }

  /** The oldest first. */
  List<Invite> of(Transaction tx, GuildId guild, Instant now) {
    return tx.query(OF_GUILD)
        .bind("guild", guild)
        .bind("now", now)
        .map((rs, context) -> invite(rs))
        .list();
  }

  int count(Transaction tx, GuildId guild, Instant now) {
    return tx.query(COUNT).bind("guild", guild).bind("now", now).mapTo(Integer.class).one();
  }

  /** Whether the code was free. */
  boolean insert(Transaction tx, Invite invite) {
    return tx.update(INSERT)
            .bind("code", invite.code())
            .bind("guild", invite.guild().id())
            .bind("inviter", invite.inviter().id())
            .bind("max_uses", invite.maxUses())
            .bind("now", invite.createdAt())
            .bind("expires", invite.expiresAt())
            .execute()
        == 1;
  }

  /** Counts one who comes. Whether the invite was still good. */
  boolean use(Transaction tx, InviteCode code, Instant now) {
    return tx.update(USE).bind("code", code.value()).bind("now", now).execute() == 1;
  }

  void delete(Transaction tx, InviteCode code) {
    tx.update(DELETE).bind("code", code.value()).execute();
  }

  void deleteEnded(Transaction tx, GuildId guild, Instant now) {
    tx.update(DELETE_ENDED).bind("guild", guild).bind("now", now).execute();
  }

  private static Invite invite(ResultSet rs) throws SQLException {
    var expires = rs.getObject("expires_at", OffsetDateTime.class);
    return new Invite(
        rs.getString("code"),
        guild(rs),
        UserColumns.read(rs),
        rs.getInt("uses"),
        rs.getInt("max_uses"),
        rs.getObject("created_at", OffsetDateTime.class).toInstant(),
        expires == null ? null : expires.toInstant(),
        rs.getInt("member_count"));
  }

  private static Guild guild(ResultSet rs) throws SQLException {
    return new Guild(
        new GuildId(rs.getLong("guild_id")),
        rs.getString("guild_name"),
        rs.getString("guild_description"),
        new UserId(rs.getLong("owner_id")));
  }
}
