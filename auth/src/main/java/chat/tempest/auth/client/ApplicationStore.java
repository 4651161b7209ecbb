package chat.tempest.auth.client;

import chat.tempest.auth.dpop.PublicJwk;
import chat.tempest.auth.passkey.DisplayName;
import chat.tempest.core.ApplicationId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.User;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code applications}. */
final class ApplicationStore {
  private static final String INSERT =
      """
      INSERT INTO applications (id, owner_id, name, key_x, key_y, created_at)
      VALUES (:id, :owner, :name, :x, :y, :now)
      """;

  private static final String COUNT =
      """
      SELECT count(*) FROM applications WHERE owner_id = :owner
      """;

  private static final String OF_OWNER =
      """
      SELECT a.id, a.name, a.key_x, a.key_y, u.username, u.global_name, u.pronouns, u.bio, u.bot
      FROM applications a
      JOIN users u ON u.id = a.id
      WHERE a.owner_id = :owner
      ORDER BY a.id
      """;

  private static final String KEY =
      """
      SELECT key_x AS x, key_y AS y FROM applications WHERE id = :id
      """;

  private static final String LOCK_KEY =
      """
      SELECT key_x AS x, key_y AS y FROM applications WHERE id = :id FOR UPDATE
      """;

  private static final String SET_KEY =
      """
      UPDATE applications SET key_x = :x, key_y = :y WHERE id = :id AND owner_id = :owner
      """;

  private static final String DELETE =
      """
      DELETE FROM applications WHERE id = :id AND owner_id = :owner
      """;

  void insert(
      Transaction tx,
      ApplicationId id,
      UserId owner,
      DisplayName name,
      PublicJwk key,
      Instant now) {
    tx.update(INSERT)
        .bind("id", id)
        .bind("owner", owner)
        .bind("name", name.value())
        .bind("x", key.x())
        .bind("y", key.y())
        .bind("now", now)
        .execute();
  }

  int count(Transaction tx, UserId owner) {
    return tx.query(COUNT).bind("owner", owner).mapTo(Integer.class).one();
  }

  /** Oldest first. */
  List<Application> of(Transaction tx, UserId owner) {
    return tx.query(OF_OWNER).bind("owner", owner).map((row, context) -> application(row)).list();
  }

  Optional<PublicJwk> key(Transaction tx, ApplicationId id) {
    return tx.query(KEY).bind("id", id).mapTo(PublicJwk.class).findOne();
  }

  /** The key, which stays what it is until the end of the transaction. */
  Optional<PublicJwk> lockKey(Transaction tx, ApplicationId id) {
    return tx.query(LOCK_KEY).bind("id", id).mapTo(PublicJwk.class).findOne();
  }

  /** Whether the owner has it. */
  boolean setKey(Transaction tx, ApplicationId id, UserId owner, PublicJwk key) {
    return tx.update(SET_KEY)
            .bind("id", id)
            .bind("owner", owner)
            .bind("x", key.x())
            .bind("y", key.y())
            .execute()
        == 1;
  }

  /** Whether the owner had it. */
  boolean delete(Transaction tx, ApplicationId id, UserId owner) {
    return tx.update(DELETE).bind("id", id).bind("owner", owner).execute() == 1;
  }

  private static Application application(ResultSet row) throws SQLException {
    long id = row.getLong("id");
    var bot =
        new User(
            new UserId(id),
            row.getString("username"),
            row.getString("global_name"),
            row.getString("pronouns"),
            row.getString("bio"),
            row.getBoolean("bot"));
    var key = new PublicJwk(row.getString("key_x"), row.getString("key_y")).thumbprint();
    return new Application(new ApplicationId(id), row.getString("name"), bot, key);
  }
}
