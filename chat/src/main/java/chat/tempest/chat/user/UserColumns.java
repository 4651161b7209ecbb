package chat.tempest.chat.user;

import chat.tempest.core.UserId;
import chat.tempest.protocol.User;
import java.sql.ResultSet;
import java.sql.SQLException;

/** Reads a user out of a joined row, in which each of its columns is named {@code user_…}. */
public final class UserColumns {
  private UserColumns() {}

  public static User read(ResultSet rs) throws SQLException {
    return new User(
        new UserId(rs.getLong("user_id")),
        rs.getString("user_username"),
        rs.getString("user_global_name"),
        rs.getString("user_pronouns"),
        rs.getString("user_bio"),
        rs.getBoolean("user_bot"));
  }
}
