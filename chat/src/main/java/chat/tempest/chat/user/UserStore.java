package chat.tempest.chat.user;

import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.User;
import java.util.Optional;

/** The table {@code users}, as far as others see it. */
public final class UserStore {
  private static final String GET =
      """
      SELECT id, username, global_name, pronouns, bio, bot
      FROM users
      WHERE id = :id
      """;

  private static final String LOCK = GET + "FOR NO KEY UPDATE";

  private static final String UPDATE =
      """
      UPDATE users
      SET username = :username, global_name = :global_name, pronouns = :pronouns, bio = :bio
      WHERE id = :id
        AND NOT EXISTS (SELECT FROM users o WHERE o.username = :username AND o.id <> :id)
      """;

  public Optional<User> get(Transaction tx, UserId id) {
    return tx.query(GET).bind("id", id).mapTo(User.class).findOne();
  }

  Optional<User> lock(Transaction tx, UserId id) {
    return tx.query(LOCK).bind("id", id).mapTo(User.class).findOne();
  }

  /** Whether the username was free. */
  boolean update(Transaction tx, User user) {
    return tx.update(UPDATE)
            .bind("id", user.id())
            .bind("username", user.username())
            .bind("global_name", user.globalName())
            .bind("pronouns", user.pronouns())
            .bind("bio", user.bio())
            .execute()
        == 1;
  }
}
