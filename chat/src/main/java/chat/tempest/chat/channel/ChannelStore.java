package chat.tempest.chat.channel;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code channels}, with the overwrites that belong to it. */
public final class ChannelStore {
  private static final String ALL =
      """
      SELECT c.id, c.guild_id, c.parent_id, c.type, c.name, c.topic, c.position,
        c.rate_limit_per_user,
        (SELECT max(m.id) FROM messages m WHERE m.channel_id = c.id) AS last_message_id,
        t.owner_id, t.archived, t.auto_archive_duration, t.archived_at, t.locked, t.invitable,
        t.member_count, t.message_count
      FROM channels c LEFT JOIN threads t ON t.id = c.id
      """;

  private static final String GET = ALL + "WHERE c.id = :id";

  /** The guild before the channel, as everything that changes the tree of channels does. */
  private static final String LOCK =
      """
      SELECT c.id
      FROM channels c JOIN guilds g ON g.id = c.guild_id
      WHERE c.id = :id
      FOR NO KEY UPDATE OF g, c
      """;

  private static final String OF_GUILDS =
      ALL
          + """
          WHERE c.guild_id = ANY (:guilds) AND c.type NOT IN (11, 12)
          ORDER BY c.guild_id, c.position, c.id
          """;

  private static final String ACTIVE_THREADS =
      ALL + "WHERE t.guild_id = ANY (:guilds) AND NOT t.archived ORDER BY t.guild_id, t.id";

  private static final String THREADS_OF = ALL + "WHERE t.id = ANY (:ids) ORDER BY t.id";

  private static final String IS_ARCHIVED =
      "SELECT EXISTS (SELECT FROM threads WHERE id = :id AND archived)";

  private static final String CHILDREN = ALL + "WHERE c.parent_id = :id ORDER BY c.position, c.id";

  private static final String PLACE_AT_END =
      """
      SELECT
        (SELECT count(*) FROM channels
         WHERE guild_id = :guild AND type NOT IN (11, 12)) AS channels,
        (SELECT coalesce(max(position) + 1, 0) FROM channels
         WHERE guild_id = :guild AND type NOT IN (11, 12)
           AND parent_id IS NOT DISTINCT FROM CAST(:parent AS bigint)) AS next
      """;

  private static final String INSERT =
      """
      INSERT INTO channels
        (id, guild_id, parent_id, type, name, topic, position, rate_limit_per_user)
      VALUES
        (:id, :guild, :parent, :type, :name, :topic, :position, :rate_limit)
      """;

  private static final String UPDATE =
      """
      UPDATE channels
      SET name = :name, topic = :topic, parent_id = :parent, position = :position,
        rate_limit_per_user = :rate_limit
      WHERE id = :id
      """;

  private static final String DELETE_THREADS =
      "DELETE FROM channels WHERE parent_id = :id AND type IN (11, 12)";

  private static final String DELETE = "DELETE FROM channels WHERE id = :id";

  private final OverwriteStore overwrites;

  public ChannelStore(OverwriteStore overwrites) {
    this.overwrites = overwrites;
  }

  /** What stands in a guild: its channels, and the next free position under one parent. */
  record Room(int channels, int next) {}

  public Optional<Channel> get(Transaction tx, ChannelId id) {
    var row = tx.query(GET).bind("id", id).mapTo(ChannelRow.class).findOne();
    return row.map(found -> found.with(overwrites.of(tx, id)));
  }

  /** False also for what is no thread. */
  public boolean isArchived(Transaction tx, ChannelId id) {
    return tx.query(IS_ARCHIVED).bind("id", id).mapTo(Boolean.class).one();
  }

  /**
   * Keeps everybody else from changing the channel, its guild or its siblings. Read only once that
   * holds: what another changed meanwhile is seen.
   */
  public Optional<Channel> lock(Transaction tx, ChannelId id) {
    return tx.query(LOCK).bind("id", id).mapTo(ChannelId.class).findOne().flatMap(c -> get(tx, c));
  }

  /** Channels and categories, in the order in which they stand. */
  public List<Channel> of(Transaction tx, Collection<GuildId> guilds) {
    return whole(tx, guilds, OF_GUILDS);
  }

  /** The threads that are not archived, the oldest first. */
  public List<Channel> activeThreads(Transaction tx, Collection<GuildId> guilds) {
    return whole(tx, guilds, ACTIVE_THREADS);
  }

  private List<Channel> whole(Transaction tx, Collection<GuildId> guilds, String sql) {
    return whole(
        tx,
        tx.query(sql)
            .bindArray("guilds", GuildId.class, List.copyOf(guilds))
            .mapTo(ChannelRow.class)
            .list());
  }

  private List<Channel> whole(Transaction tx, List<ChannelRow> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    var byChannel = overwrites.of(tx, rows.stream().map(ChannelRow::id).toList());
    return rows.stream()
        .map(row -> row.with(byChannel.getOrDefault(row.id().value(), List.of())))
        .toList();
  }

  /** Those of the ids that are threads, archived ones too, in the order of their ids. */
  public List<Channel> threads(Transaction tx, Collection<ChannelId> ids) {
    if (ids.isEmpty()) {
      return List.of();
    }
    return whole(
        tx,
        tx.query(THREADS_OF)
            .bindArray("ids", ChannelId.class, List.copyOf(ids))
            .mapTo(ChannelRow.class)
            .list());
  }

  List<Channel> children(Transaction tx, Channel category) {
    return whole(tx, tx.query(CHILDREN).bind("id", category.id()).mapTo(ChannelRow.class).list());
  }

  Room room(Transaction tx, GuildId guild, @Nullable ChannelId parent) {
    return tx.query(PLACE_AT_END)
        .bind("guild", guild)
        .bind("parent", parent)
        .mapTo(Room.class)
        .one();
  }

  public void insert(Transaction tx, Channel channel) {
    tx.update(INSERT)
        .bind("id", channel.id())
        .bind("guild", channel.guildId())
        .bind("parent", channel.parentId())
        .bind("type", channel.type())
        .bind("name", channel.name())
        .bind("topic", channel.topic())
        .bind("position", channel.position())
        .bind("rate_limit", channel.rateLimitPerUser())
        .execute();
    channel
        .permissionOverwrites()
        .forEach(each -> overwrites.put(tx, channel.guildId(), channel.id(), each));
  }

  /** All but the overwrites. */
  public void update(Transaction tx, Channel channel) {
    tx.update(UPDATE)
        .bind("id", channel.id())
        .bind("name", channel.name())
        .bind("topic", channel.topic())
        .bind("parent", channel.parentId())
        .bind("position", channel.position())
        .bind("rate_limit", channel.rateLimitPerUser())
        .execute();
  }

  /** With its messages and threads; channels that it was the category of stand without one. */
  public void delete(Transaction tx, ChannelId id) {
    overwrites.deleteAllBelow(tx, id);
    tx.update(DELETE_THREADS).bind("id", id).execute();
    tx.update(DELETE).bind("id", id).execute();
  }
}
