package chat.tempest.chat.guild;

import chat.tempest.core.GuildId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Guild;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** The table {@code guilds}. */
public final class GuildStore {
  private static final String GET =
      """
      SELECT id, name, description, owner_id
      FROM guilds
      WHERE id = :id
      """;

  private static final String LOCK = GET + "FOR NO KEY UPDATE";

  private static final String LOCK_TO_DELETE = GET + "FOR UPDATE";

  private static final String GET_ALL =
      """
      SELECT id, name, description, owner_id
      FROM guilds
      WHERE id = ANY (:ids)
      """;

  private static final String INSERT =
      """
      INSERT INTO guilds (id, name, description, owner_id)
      VALUES (:id, :name, :description, :owner)
      """;

  private static final String UPDATE =
      """
      UPDATE guilds
      SET name = :name, description = :description
      WHERE id = :id
      """;

  private static final String DELETE = "DELETE FROM guilds WHERE id = :id";

  public Optional<Guild> get(Transaction tx, GuildId id) {
    return tx.query(GET).bind("id", id).mapTo(Guild.class).findOne();
  }

  public List<Guild> get(Transaction tx, Collection<GuildId> ids) {
    return tx.query(GET_ALL)
        .bindArray("ids", GuildId.class, List.copyOf(ids))
        .mapTo(Guild.class)
        .list();
  }

  /** Keeps everybody else from changing the guild or the tree of its channels. */
  public Optional<Guild> lock(Transaction tx, GuildId id) {
    return tx.query(LOCK).bind("id", id).mapTo(Guild.class).findOne();
  }

  /** Keeps everybody else from adding to it, too. */
  Optional<Guild> lockToDelete(Transaction tx, GuildId id) {
    return tx.query(LOCK_TO_DELETE).bind("id", id).mapTo(Guild.class).findOne();
  }

  void insert(Transaction tx, Guild guild) {
    tx.update(INSERT)
        .bind("id", guild.id())
        .bind("name", guild.name())
        .bind("description", guild.description())
        .bind("owner", guild.ownerId())
        .execute();
  }

  void update(Transaction tx, Guild guild) {
    tx.update(UPDATE)
        .bind("id", guild.id())
        .bind("name", guild.name())
        .bind("description", guild.description())
        .execute();
  }

  /** With all that is in it. */
  void delete(Transaction tx, GuildId id) {
    tx.update(DELETE).bind("id", id).execute();
  }
}
