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
import java.util.Optional;

/**
 * The table {@code read_states}, and the counting of what pings somebody after it. A count and the
 * place in the guild's stream up to which it counts are read by one statement, hence of one
 * snapshot.
 */
public final class ReadStateStore {
  private static final String COUNTED =
      """
      -- of s (guild_id, channel_id, last_read_id)
      SELECT s.channel_id, s.last_read_id,
        coalesce((SELECT e.head FROM event_streams e WHERE e.id = s.guild_id), 0) AS cursor,
        (SELECT count(*)
         FROM (
           SELECT n.message_id
           FROM mentions n
           WHERE n.user_id = :user AND n.channel_id = s.channel_id AND n.pings
             AND n.message_id > coalesce(s.last_read_id, 0)
           UNION
           SELECT m.id
           FROM messages m
           WHERE m.channel_id = s.channel_id AND m.id > coalesce(s.last_read_id, 0)
             AND m.mention_everyone AND m.author_id <> :user
           UNION
           SELECT m.id
           FROM messages m
           WHERE m.channel_id = s.channel_id AND m.id > coalesce(s.last_read_id, 0)
             AND m.mention_roles <> '{}' AND m.mention_roles && :roles AND m.author_id <> :user
         ) AS pinging) AS mention_count
      FROM s
      """;

  private static final String OF_CHANNELS =
      """
      WITH s AS (
        SELECT c.guild_id, c.id AS channel_id, r.last_read_id
        FROM channels c
          LEFT JOIN read_states r ON r.channel_id = c.id AND r.user_id = :user
        WHERE c.id = ANY (:channels))
      """
          + COUNTED;

  private static final String FORWARD =
      """
      WITH moved AS (
        INSERT INTO read_states AS r (user_id, channel_id, last_read_id)
        VALUES (:user, :channel, :message)
        ON CONFLICT (user_id, channel_id) DO UPDATE SET last_read_id = excluded.last_read_id
        WHERE r.last_read_id IS NULL OR r.last_read_id < excluded.last_read_id
        RETURNING channel_id, last_read_id
      ), s AS (
        SELECT c.guild_id, moved.channel_id, moved.last_read_id
        FROM moved JOIN channels c ON c.id = moved.channel_id)
      """
          + COUNTED;

  private static final String SET =
      """
      WITH moved AS (
        INSERT INTO read_states AS r (user_id, channel_id, last_read_id)
        VALUES (:user, :channel, :message)
        ON CONFLICT (user_id, channel_id) DO UPDATE SET last_read_id = excluded.last_read_id
        WHERE r.last_read_id IS DISTINCT FROM excluded.last_read_id
        RETURNING channel_id, last_read_id
      ), s AS (
        SELECT c.guild_id, moved.channel_id, moved.last_read_id
        FROM moved JOIN channels c ON c.id = moved.channel_id)
      """
          + COUNTED;

  private static final String START =
      """
      INSERT INTO read_states AS r (user_id, channel_id, last_read_id)
      SELECT :user, c.id, newest.id
      FROM channels c
        CROSS JOIN LATERAL (
          SELECT max(m.id) AS id FROM messages m WHERE m.channel_id = c.id) AS newest
      WHERE c.guild_id = :guild AND c.type NOT IN (11, 12) AND newest.id IS NOT NULL
      ON CONFLICT (user_id, channel_id) DO UPDATE SET last_read_id = excluded.last_read_id
      """;

  private static final String FORGET =
      """
      DELETE FROM read_states
      WHERE user_id = :user AND channel_id IN (SELECT id FROM channels WHERE guild_id = :guild)
      """;

  /**
   * The read states of those of the channels that exist, in any order.
   *
   * @param roles the user's roles in the channels' guilds
   */
  public List<ReadState> of(
      Transaction tx, UserId user, Collection<RoleId> roles, Collection<ChannelId> channels) {
    return tx.query(OF_CHANNELS)
        .bind("user", user)
        .bindArray("roles", RoleId.class, List.copyOf(roles))
        .bindArray("channels", ChannelId.class, List.copyOf(channels))
        .mapTo(ReadState.class)
        .list();
  }

  /** Moves to the message; empty where that changes nothing. */
  public Optional<ReadState> move(
      Transaction tx,
      UserId user,
      Collection<RoleId> roles,
      ChannelId channel,
      MessageId message,
      Ack ack) {
    var sql =
        switch (ack) {
          case SEEN -> FORWARD;
          case MANUAL -> SET;
        };
    return tx.query(sql)
        .bind("user", user)
        .bindArray("roles", RoleId.class, List.copyOf(roles))
        .bind("channel", channel)
        .bind("message", message)
        .mapTo(ReadState.class)
        .findOne();
  }

  /**
   * Whoever comes in has nothing to catch up on: every channel of the guild is read to its end.
   * Threads are not: nobody follows one yet who comes in.
   */
  public void start(Transaction tx, UserId user, GuildId guild) {
    tx.update(START).bind("guild", guild).bind("user", user).execute();
  }

  /** Of all channels of the guild. */
  public void forget(Transaction tx, UserId user, GuildId guild) {
    tx.update(FORGET).bind("guild", guild).bind("user", user).execute();
  }
}
