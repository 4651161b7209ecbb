package chat.tempest.auth.token;

import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.User;
import java.sql.ResultSet;
import java.sql.SQLException;

/** The table {@code users}, as far as signing in reads it. */
final class UserStore {
  private static final String GET =
      """
      SELECT id, username, global_name, pronouns, bio, bot
      FROM users
      WHERE id = :id
      """;

  User get(Transaction tx, UserId id) {
    return tx.query(GET).bind("id", id.value()).map((row, context) -> user(row)).one();
  }

  private static User user(ResultSet row) throws SQLException {
    return new User(
        new UserId(row.getLong("id")),
        row.getString("username"),
        row.getString("global_name"),
        row.getString("pronouns"),
        row.getString("bio"),
        row.getBoolean("bot"));
  }
}
