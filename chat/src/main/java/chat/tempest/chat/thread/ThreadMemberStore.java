package chat.tempest.chat.thread;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.ThreadMember;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The table {@code thread_members}, and the count of them that each thread keeps. */
public final class ThreadMemberStore {
  private static final String ALL =
      """
      SELECT thread_id AS id, user_id, joined_at AS join_timestamp
      FROM thread_members
      """;

  private static final String ONE = ALL + "WHERE thread_id = :thread AND user_id = :user";

  private static final String PAGE =
      ALL + "WHERE thread_id = :thread AND user_id > :after ORDER BY user_id LIMIT :limit";

  private static final String NEWEST_OF_USER =
      """
      SELECT t.guild_id, m.thread_id, m.user_id, m.joined_at
      FROM thread_members m JOIN threads t ON t.id = m.thread_id
      WHERE m.user_id = :user AND t.guild_id = ANY (:guilds)
      ORDER BY m.joined_at DESC, m.thread_id DESC
      LIMIT :limit
      """;

  private static final String IN_THREADS =
      ALL + "WHERE user_id = :user AND thread_id = ANY (:threads) ORDER BY thread_id";

  private static final String INSERT =
      """
      INSERT INTO thread_members (thread_id, user_id, joined_at)
      SELECT :thread, :user, :joined_at FROM threads WHERE id = :thread AND member_count < :most
      ON CONFLICT DO NOTHING
      """;

  private static final String DELETE =
      "DELETE FROM thread_members WHERE thread_id = :thread AND user_id = :user";

  private static final String COUNT =
      """
      UPDATE threads SET member_count = member_count + :by WHERE id = :thread
      RETURNING member_count
      """;

  private static final String DELETE_IN_GUILD =
      """
      WITH gone AS (
        DELETE FROM thread_members m USING threads t
        WHERE m.user_id = :user AND t.id = m.thread_id AND t.guild_id = :guild
        RETURNING m.thread_id)
      UPDATE threads SET member_count = member_count - 1
      WHERE id IN (SELECT thread_id FROM gone)
      """;

  public Optional<ThreadMember> get(Transaction tx, ChannelId thread, UserId user) {
    return tx.query(ONE)
        .bind("thread", thread)
        .bind("user", user)
        .mapTo(ThreadMember.class)
        .findOne();
  }

  /** In the order of their ids. */
  public List<ThreadMember> page(Transaction tx, ChannelId thread, long after, int limit) {
    return tx.query(PAGE)
        .bind("thread", thread)
        .bind("after", after)
        .bind("limit", limit)
        .mapTo(ThreadMember.class)
        .list();
  }

  private record InGuild(GuildId guildId, ChannelId threadId, UserId userId, Instant joinedAt) {
    ThreadMember member() {
      return new ThreadMember(threadId, userId, joinedAt);
    }
  }

  /** A user's own, the newest first, by guild. */
  public Map<GuildId, List<ThreadMember>> newestOf(
      Transaction tx, UserId user, Collection<GuildId> guilds, int limit) {
    return tx
        .query(NEWEST_OF_USER)
        .bind("user", user)
        .bindArray("guilds", GuildId.class, List.copyOf(guilds))
        .bind("limit", limit)
        .mapTo(InGuild.class)
        .stream()
        .collect(groupingBy(InGuild::guildId, mapping(InGuild::member, toList())));
  }

  /** A user's own in some threads. */
  public List<ThreadMember> of(Transaction tx, UserId user, Collection<ChannelId> threads) {
    return tx.query(IN_THREADS)
        .bind("user", user)
        .bindArray("threads", ChannelId.class, List.copyOf(threads))
        .mapTo(ThreadMember.class)
        .list();
  }

  /** How many there are then; empty where they were one before, or there are {@code most}. */
  Optional<Integer> add(Transaction tx, ThreadMember member, int most) {
    int added =
        tx.update(INSERT)
            .bind("thread", member.id())
            .bind("user", member.userId())
            .bind("joined_at", member.joinTimestamp())
            .bind("most", most)
            .execute();
    return added == 0 ? Optional.empty() : Optional.of(count(tx, member.id(), 1));
  }

  /** How many there are then; empty where they were none. */
  Optional<Integer> remove(Transaction tx, ChannelId thread, UserId user) {
    int removed = tx.update(DELETE).bind("thread", thread).bind("user", user).execute();
    return removed == 0 ? Optional.empty() : Optional.of(count(tx, thread, -1));
  }

  private static int count(Transaction tx, ChannelId thread, int by) {
    return tx.query(COUNT).bind("thread", thread).bind("by", by).mapTo(Integer.class).one();
  }

  /** From all threads of a guild; whether there were any. */
  public boolean removeAll(Transaction tx, UserId user, GuildId guild) {
    return tx.update(DELETE_IN_GUILD).bind("user", user).bind("guild", guild).execute() > 0;
  }
}
