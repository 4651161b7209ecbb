package chat.tempest.chat.user;

import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.User;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jdbi.v3.core.statement.UnableToExecuteStatementException;

/** The table {@code users}, as far as others see it. */
public final class UserStore {
  private static final String GET =
      """
      SELECT id, username, global_name, pronouns, bio, bot
      FROM users
      WHERE id = :id
      """;

  private static final String OF =
      """
      SELECT id, username, global_name, pronouns, bio, bot
      FROM users
      WHERE id = ANY(:ids)
      ORDER BY id
      """;

  private static final String LOCK = GET + "FOR NO KEY UPDATE";

  private static final String UPDATE =
      """
      UPDATE users
      SET username = :username, global_name = :global_name, pronouns = :pronouns, bio = :bio
      WHERE id = :id
      """;

  /** SQLSTATE unique_violation. */
  private static final String TAKEN = "23505";

  public Optional<User> get(Transaction tx, UserId id) {
    return tx.query(GET).bind("id", id).mapTo(User.class).findOne();
  }

  /** Those of the ids that are somebody's, by id. */
  public List<User> of(Transaction tx, Set<UserId> ids) {
    return tx.query(OF).bindArray("ids", UserId.class, List.copyOf(ids)).mapTo(User.class).list();
  }

  Optional<User> lock(Transaction tx, UserId id) {
    return tx.query(LOCK).bind("id", id).mapTo(User.class).findOne();
  }

  /**
   * Whether the username was free, as the unique index decides it, also between two who want it at
   * once. Where it was not, the transaction can only be rolled back.
   */
  boolean update(Transaction tx, User user) {
    try {
      tx.update(UPDATE)
          .bind("id", user.id())
          .bind("username", user.username())
          .bind("global_name", user.globalName())
          .bind("pronouns", user.pronouns())
          .bind("bio", user.bio())
          .execute();
      return true;
    } catch (UnableToExecuteStatementException e) {
      if (e.getCause() instanceof SQLException sql && TAKEN.equals(sql.getSQLState())) {
        return false;
      }
      throw e;
    }
  }
}
