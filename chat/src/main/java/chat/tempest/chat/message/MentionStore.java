package chat.tempest.chat.message;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import chat.tempest.chat.user.UserColumns;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.User;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/** The table {@code mentions}: whom messages name, and whom of those they ping. */
final class MentionStore {
  private static final String MEMBERS =
      """
      SELECT u.id, u.username, u.global_name, u.pronouns, u.bio, u.bot
      FROM members m JOIN users u ON u.id = m.user_id
      WHERE m.guild_id = :guild AND m.user_id = ANY (:users)
      ORDER BY u.id
      """;

  private static final String OF_MESSAGES =
      """
      SELECT n.message_id, n.pings,
        u.id AS user_id, u.username AS user_username, u.global_name AS user_global_name,
        u.pronouns AS user_pronouns, u.bio AS user_bio, u.bot AS user_bot
      FROM mentions n JOIN users u ON u.id = n.user_id
      WHERE n.message_id = ANY (:messages)
      ORDER BY n.message_id, n.user_id
      """;

  private static final String PINGED =
      "SELECT user_id FROM mentions WHERE message_id = :message AND pings ORDER BY user_id";

  private static final String ADD =
      """
      INSERT INTO mentions (user_id, channel_id, message_id, pings)
      SELECT id, :channel, :message, :pings AND id <> :author
      FROM unnest(CAST(:users AS bigint[])) AS named (id)
      ON CONFLICT DO NOTHING
      """;

  /** A message names a user. */
  private record Row(MessageId message, User user) {}

  /** Those of them who are members of the guild. */
  List<User> members(Transaction tx, GuildId guild, Collection<UserId> users) {
    return tx.query(MEMBERS)
        .bind("guild", guild)
        .bindArray("users", UserId.class, List.copyOf(users))
        .mapTo(User.class)
        .list();
  }

  /** Whom each of the messages names. */
  Map<MessageId, List<User>> of(Transaction tx, Collection<MessageId> messages) {
    return tx
        .query(OF_MESSAGES)
        .bindArray("messages", MessageId.class, List.copyOf(messages))
        .map(
            (rs, context) -> new Row(new MessageId(rs.getLong("message_id")), UserColumns.read(rs)))
        .stream()
        .collect(groupingBy(Row::message, mapping(Row::user, toList())));
  }

  /** Whom the message pinged by name. */
  List<UserId> pinged(Transaction tx, MessageId message) {
    return tx.query(PINGED).bind("message", message).mapTo(UserId.class).list();
  }

  /** Whom the message calls as it is sent; nobody is called by themselves. */
  void ping(Transaction tx, Message message, List<User> users) {
    add(tx, message, users, true);
  }

  /** Whom an edit names in addition; they are not called. */
  void name(Transaction tx, Message message, List<User> users) {
    add(tx, message, users, false);
  }

  private static void add(Transaction tx, Message message, List<User> users, Boolean pings) {
    if (users.isEmpty()) {
      return;
    }
    tx.update(ADD)
        .bind("channel", message.channelId())
        .bind("message", message.id())
        .bind("author", message.author().id())
        .bind("pings", pings)
        .bindArray("users", UserId.class, users.stream().map(User::id).toList())
        .execute();
  }
}
