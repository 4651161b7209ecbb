package chat.tempest.chat.thread;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ThreadMetadata;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code threads}: what a thread has beyond a channel. */
public final class ThreadStore {
  private static final String INSERT =
      """
      INSERT INTO threads
        (id, guild_id, parent_id, owner_id, created_at, archived, archived_at,
         auto_archive_duration, due_at, locked, invitable)
      VALUES
        (:id, :guild, :parent, :owner, :created_at, :archived, :archived_at,
         :auto_archive_duration, :due_at, :locked, :invitable)
      """;

  private static final String UPDATE =
      """
      UPDATE threads
      SET archived = :archived, archived_at = :archived_at, due_at = :due_at,
        auto_archive_duration = :auto_archive_duration, locked = :locked, invitable = :invitable
      WHERE id = :id
      """;

  private static final String COUNT_POST =
      "UPDATE threads SET message_count = message_count + 1 WHERE id = :id AND NOT archived";

  private static final String COUNT_DELETED =
      "UPDATE threads SET message_count = greatest(message_count - 1, 0) WHERE id = :id";

  private static final String ACTIVE =
      "SELECT count(*) FROM threads WHERE guild_id = :guild AND NOT archived";

  private static final String LAST_BEGUN =
      """
      SELECT max(created_at) FROM threads WHERE parent_id = :parent AND owner_id = :owner
      """;

  private static final String DUE =
      "SELECT id FROM threads WHERE due_at <= :now ORDER BY due_at LIMIT 100";

  private static final String PUT_OFF = "UPDATE threads SET due_at = :due_at WHERE id = :id";

  private static final String ARCHIVED =
      """
      SELECT t.id
      FROM threads t JOIN channels c ON c.id = t.id
      WHERE t.parent_id = :parent AND t.archived AND c.type = :type AND t.archived_at < :before
        AND (:all OR EXISTS (
          SELECT FROM thread_members m WHERE m.thread_id = t.id AND m.user_id = :user))
      ORDER BY t.archived_at DESC, t.id DESC
      LIMIT :limit
      """;

  private static final String ACTIVE_OF_PARENT =
      "SELECT id FROM threads WHERE parent_id = :parent AND NOT archived ORDER BY id";

  public void insert(Transaction tx, Channel thread, Instant createdAt, @Nullable Instant due) {
    var state = Objects.requireNonNull(thread.threadMetadata());
    tx.update(INSERT)
        .bind("id", thread.id())
        .bind("guild", thread.guildId())
        .bind("parent", thread.parentId())
        .bind("owner", thread.ownerId())
        .bind("created_at", createdAt)
        .bind("archived", state.archived())
        .bind("archived_at", state.archiveTimestamp())
        .bind("auto_archive_duration", state.autoArchiveDuration())
        .bind("due_at", due)
        .bind("locked", state.locked())
        .bind("invitable", state.invitable())
        .execute();
  }

  public void update(Transaction tx, ChannelId id, ThreadMetadata state, @Nullable Instant due) {
    tx.update(UPDATE)
        .bind("id", id)
        .bind("archived", state.archived())
        .bind("archived_at", state.archiveTimestamp())
        .bind("due_at", due)
        .bind("auto_archive_duration", state.autoArchiveDuration())
        .bind("locked", state.locked())
        .bind("invitable", state.invitable())
        .execute();
  }

  /** Counts one message more; false where the thread is archived or there is none. */
  boolean countPost(Transaction tx, ChannelId id) {
    return tx.update(COUNT_POST).bind("id", id).execute() == 1;
  }

  /** Counts one message less; nothing where it is no thread. */
  void countDeleted(Transaction tx, ChannelId id) {
    tx.update(COUNT_DELETED).bind("id", id).execute();
  }

  /** How many of the guild's threads are not archived. */
  int active(Transaction tx, GuildId guild) {
    return tx.query(ACTIVE).bind("guild", guild).mapTo(Integer.class).one();
  }

  /** When the user last began a thread in that channel. */
  public Optional<Instant> lastBegun(Transaction tx, ChannelId parent, UserId owner) {
    return tx.query(LAST_BEGUN)
        .bind("parent", parent)
        .bind("owner", owner)
        .mapTo(Instant.class)
        .findOne();
  }

  /** Threads that are due, or were before somebody wrote in them; at most 100. */
  public List<ChannelId> due(Transaction tx, Instant now) {
    return tx.query(DUE).bind("now", now).mapTo(ChannelId.class).list();
  }

  public void putOff(Transaction tx, ChannelId id, @Nullable Instant due) {
    tx.update(PUT_OFF).bind("id", id).bind("due_at", due).execute();
  }

  /**
   * Archived threads of a channel, those first that were archived last.
   *
   * @param type public or private
   * @param member whose own they must be; empty for all
   */
  public List<ChannelId> archived(
      Transaction tx,
      ChannelId parent,
      int type,
      Optional<UserId> member,
      Instant before,
      int limit) {
    return tx.query(ARCHIVED)
        .bind("parent", parent)
        .bind("type", type)
        .bind("all", member.isEmpty())
        .bind("user", member.map(UserId::value).orElse(0L))
        .bind("before", before)
        .bind("limit", limit)
        .mapTo(ChannelId.class)
        .list();
  }

  /** The threads of a channel that are not archived. */
  public List<ChannelId> activeIn(Transaction tx, ChannelId parent) {
    return tx.query(ACTIVE_OF_PARENT).bind("parent", parent).mapTo(ChannelId.class).list();
  }
}
