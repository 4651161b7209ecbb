package chat.tempest.chat.readstate;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.ReadState;
import java.util.Collection;
import java.util.List;

/**
 * Read states and what mentions their owners since. Mentions are counted, never kept as a count.
 */
public final class ReadStateStore {
  private static final String FORWARD =
      """
      INSERT INTO read_states (user_id, channel_id, last_read_id)
      VALUES (:user, :channel, :message)
      ON CONFLICT (user_id, channel_id) DO UPDATE
      SET last_read_id = GREATEST(read_states.last_read_id, EXCLUDED.last_read_id)
      """;

  private static final String SET =
      """
      INSERT INTO read_states (user_id, channel_id, last_read_id)
      VALUES (:user, :channel, :message)
      ON CONFLICT (user_id, channel_id) DO UPDATE
      SET last_read_id = EXCLUDED.last_read_id
      """;

  private static final String OF =
      """
      SELECT c.id AS channel_id, s.last_read_id,
        (SELECT count(*) FROM (
          SELECT t.message_id
          FROM mentions t JOIN messages m ON m.id = t.message_id
          WHERE t.user_id = :user AND t.channel_id = c.id
            AND t.message_id > coalesce(s.last_read_id, 0) AND m.author_id <> :user
          UNION
          SELECT m.id
          FROM messages m
          WHERE m.channel_id = c.id AND m.id > coalesce(s.last_read_id, 0)
            AND m.mention_everyone AND m.author_id <> :user
          UNION
          SELECT m.id
          FROM messages m
          WHERE m.channel_id = c.id AND m.id > coalesce(s.last_read_id, 0)
            AND m.mention_roles <> '{}' AND m.mention_roles && :roles AND m.author_id <> :user
        ) AS mentioning)::int AS mention_count
      FROM channels c
        LEFT JOIN read_states s ON s.channel_id = c.id AND s.user_id = :user
      WHERE c.id = ANY (:channels)
      ORDER BY c.id
      """;

  /** Everything that is there now counts as read: for those who have just come in. */
  private static final String START =
      """
      INSERT INTO read_states (user_id, channel_id, last_read_id)
      SELECT :user, c.id, (SELECT max(m.id) FROM messages m WHERE m.channel_id = c.id)
      FROM channels c
      WHERE c.guild_id = :guild
      ON CONFLICT (user_id, channel_id) DO UPDATE SET last_read_id = EXCLUDED.last_read_id
      """;

  void move(Transaction tx, UserId user, ChannelId channel, MessageId message, Ack ack) {
    var sql =
        switch (ack) {
          case SEEN -> FORWARD;
          case MANUAL -> SET;
        };
    tx.update(sql).bind("user", user).bind("channel", channel).bind("message", message).execute();
  }

  /** Sets a newcomer's read states to the end of every channel of the guild. */
  public void start(Transaction tx, UserId user, GuildId guild) {
    tx.update(START).bind("user", user).bind("guild", guild).execute();
  }

  /**
   * The read states of those of the channels that exist, in the order of their ids.
   *
   * @param roles the user's roles in the channels' guild
   */
  public List<ReadState> of(
      Transaction tx, UserId user, Collection<RoleId> roles, Collection<ChannelId> channels) {
    return tx.query(OF)
        .bind("user", user)
        .bindArray("roles", RoleId.class, List.copyOf(roles))
        .bindArray("channels", ChannelId.class, List.copyOf(channels))
        .mapTo(ReadState.class)
        .list();
  }
}
