package chat.tempest.chat.channel;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table {@code channels}, with the overwrites that belong to it. */
public final class ChannelStore {
  private static final String ALL =
      """
      SELECT c.id, c.guild_id, c.parent_id, c.type, c.name, c.topic, c.position,
        c.rate_limit_per_user,
        (SELECT max(m.id) FROM messages m WHERE m.channel_id = c.id) AS last_message_id
      FROM channels c
      """;

  private static final String GET = ALL + "WHERE c.id = :id";

  /** The guild before the channel, as everything that changes the tree of channels does. */
  private static final String LOCK =
      ALL + "JOIN guilds g ON g.id = c.guild_id WHERE c.id = :id FOR NO KEY UPDATE OF g, c";

  private static final String OF_GUILDS =
      ALL + "WHERE c.guild_id = ANY (:guilds) ORDER BY c.guild_id, c.position, c.id";

  private static final String CHILDREN = ALL + "WHERE c.parent_id = :id ORDER BY c.position, c.id";

  private static final String PLACE_AT_END =
      """
      SELECT
        (SELECT count(*) FROM channels WHERE guild_id = :guild) AS channels,
        (SELECT coalesce(max(position) + 1, 0) FROM channels
         WHERE guild_id = :guild AND parent_id IS NOT DISTINCT FROM CAST(:parent AS bigint)) AS next
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

  private static final String DELETE = "DELETE FROM channels WHERE id = :id";

  private final OverwriteStore overwrites;

  public ChannelStore(OverwriteStore overwrites) {
    this.overwrites = overwrites;
  }

  /** What stands in a guild: its channels, and the next free position under one parent. */
  record Room(int channels, int next) {}

  Optional<Channel> get(Transaction tx, ChannelId id) {
    return one(tx, GET, id);
  }

  /** Keeps everybody else from changing the channel, its guild or its siblings. */
  Optional<Channel> lock(Transaction tx, ChannelId id) {
    return one(tx, LOCK, id);
  }

  private Optional<Channel> one(Transaction tx, String sql, ChannelId id) {
    var row = tx.query(sql).bind("id", id).mapTo(ChannelRow.class).findOne();
    return row.map(found -> found.with(overwrites.of(tx, id)));
  }

  /** In the order in which they stand. */
  public List<Channel> of(Transaction tx, Collection<GuildId> guilds) {
    var rows =
        tx.query(OF_GUILDS)
            .bindArray("guilds", GuildId.class, List.copyOf(guilds))
            .mapTo(ChannelRow.class)
            .list();
    var byChannel = overwrites.of(tx, guilds);
    return rows.stream()
        .map(row -> row.with(byChannel.getOrDefault(row.id().value(), List.of())))
        .toList();
  }

  List<Channel> children(Transaction tx, Channel category) {
    var rows = tx.query(CHILDREN).bind("id", category.id()).mapTo(ChannelRow.class).list();
    var byChannel = overwrites.of(tx, Set.of(category.guildId()));
    return rows.stream()
        .map(row -> row.with(byChannel.getOrDefault(row.id().value(), List.of())))
        .toList();
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
  void update(Transaction tx, Channel channel) {
    tx.update(UPDATE)
        .bind("id", channel.id())
        .bind("name", channel.name())
        .bind("topic", channel.topic())
        .bind("parent", channel.parentId())
        .bind("position", channel.position())
        .bind("rate_limit", channel.rateLimitPerUser())
        .execute();
  }

  /** With its messages; channels that it was the category of stand without one. */
  void delete(Transaction tx, ChannelId id) {
    overwrites.deleteAll(tx, id);
    tx.update(DELETE).bind("id", id).execute();
  }
}
