package chat.tempest.chat.message;

import chat.tempest.chat.role.RoleIdColumn;
import chat.tempest.chat.user.UserColumns;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.MessageType;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Query;

/** The table {@code messages}. */
final class MessageStore {
  private static final String ALL =
      """
      SELECT m.id, m.channel_id, m.guild_id, m.type, m.content, m.edited_at, m.reply_to,
        m.mention_roles, m.mention_everyone, m.nonce,
        u.id AS user_id, u.username AS user_username, u.global_name AS user_global_name,
        u.pronouns AS user_pronouns, u.bio AS user_bio, u.bot AS user_bot
      FROM messages m JOIN users u ON u.id = m.author_id
      """;

  private static final String GET = ALL + "WHERE m.channel_id = :channel AND m.id = :id";

  private static final String LOCK = GET + " FOR UPDATE OF m";

  private static final String GET_ALL = ALL + "WHERE m.id = ANY (:ids)";

  private static final String BY_NONCE =
      ALL + "WHERE m.channel_id = :channel AND m.author_id = :author AND m.nonce = :nonce";

  private static final String BEFORE =
      ALL + "WHERE m.channel_id = :channel AND m.id < :id ORDER BY m.id DESC LIMIT :limit";

  private static final String AFTER =
      ALL + "WHERE m.channel_id = :channel AND m.id > :id ORDER BY m.id LIMIT :limit";

  private static final String LAST_OF_AUTHOR =
      """
      SELECT max(id)
      FROM messages
      WHERE channel_id = :channel AND author_id = :author AND type <> :joined
        AND id > :since AND id <> :itself
      """;

  private static final String INSERT =
      """
      INSERT INTO messages
        (id, channel_id, guild_id, author_id, type, content, reply_to,
         mention_everyone, mention_roles, nonce)
      VALUES
        (:id, :channel, :guild, :author, :type, :content, :reply_to,
         :mention_everyone, :mention_roles, :nonce)
      ON CONFLICT (channel_id, author_id, nonce) WHERE nonce IS NOT NULL DO NOTHING
      """;

  private static final String UPDATE =
      "UPDATE messages SET content = :content, edited_at = :edited_at WHERE id = :id";

  private static final String DELETE = "DELETE FROM messages WHERE id = :id";

  Optional<MessageRow> get(Transaction tx, ChannelId channel, MessageId id) {
    return one(tx.query(GET).bind("channel", channel).bind("id", id));
  }

  Optional<MessageRow> lock(Transaction tx, ChannelId channel, MessageId id) {
    return one(tx.query(LOCK).bind("channel", channel).bind("id", id));
  }

  Optional<MessageRow> byNonce(Transaction tx, ChannelId channel, UserId author, String nonce) {
    return one(
        tx.query(BY_NONCE).bind("channel", channel).bind("author", author).bind("nonce", nonce));
  }

  /** In any order. */
  List<MessageRow> get(Transaction tx, Collection<MessageId> ids) {
    return list(tx.query(GET_ALL).bindArray("ids", MessageId.class, List.copyOf(ids)));
  }

  /** The newest first. */
  List<MessageRow> before(Transaction tx, ChannelId channel, long id, int limit) {
    return list(tx.query(BEFORE).bind("channel", channel).bind("id", id).bind("limit", limit));
  }

  /** The nearest to {@code id}, the newest first. */
  List<MessageRow> after(Transaction tx, ChannelId channel, long id, int limit) {
    return list(tx.query(AFTER).bind("channel", channel).bind("id", id).bind("limit", limit))
        .reversed();
  }

  /** What the author said last before {@code before}, looking back to {@code since}. */
  Optional<MessageId> lastOf(
      Transaction tx, UserId author, ChannelId channel, long since, MessageId itself) {
    return tx.query(LAST_OF_AUTHOR)
        .bind("channel", channel)
        .bind("author", author)
        .bind("joined", MessageType.MEMBER_JOIN.number())
        .bind("since", since)
        .bind("itself", itself)
        .mapTo(MessageId.class)
        .findOne();
  }

  /** Whether the author had not sent one with that nonce in that channel before. */
  boolean insert(Transaction tx, Message message) {
    var reference = message.messageReference();
    return tx.update(INSERT)
            .bind("id", message.id())
            .bind("channel", message.channelId())
            .bind("guild", message.guildId())
            .bind("author", message.author().id())
            .bind("type", message.type())
            .bind("content", message.content())
            .bind("reply_to", reference == null ? null : reference.messageId())
            .bind("mention_everyone", message.mentionEveryone())
            .bindArray("mention_roles", RoleId.class, message.mentionRoles())
            .bind("nonce", message.nonce())
            .execute()
        == 1;
  }

  void update(Transaction tx, MessageId id, String content, Instant editedAt) {
    tx.update(UPDATE).bind("id", id).bind("content", content).bind("edited_at", editedAt).execute();
  }

  void delete(Transaction tx, MessageId id) {
    tx.update(DELETE).bind("id", id).execute();
  }

  private static Optional<MessageRow> one(Query query) {
    return query.map((rs, context) -> row(rs)).findOne();
  }

  private static List<MessageRow> list(Query query) {
    return query.map((rs, context) -> row(rs)).list();
  }

  private static MessageRow row(ResultSet rs) throws SQLException {
    var edited = rs.getObject("edited_at", OffsetDateTime.class);
    long replyTo = rs.getLong("reply_to");
    return new MessageRow(
        new MessageId(rs.getLong("id")),
        new ChannelId(rs.getLong("channel_id")),
        new GuildId(rs.getLong("guild_id")),
        UserColumns.read(rs),
        rs.getInt("type"),
        rs.getString("content"),
        edited == null ? null : edited.toInstant(),
        replyTo == 0 ? null : new MessageId(replyTo),
        RoleIdColumn.read(rs, "mention_roles"),
        rs.getBoolean("mention_everyone"),
        rs.getString("nonce"));
  }
}
