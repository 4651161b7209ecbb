package chat.tempest.chat.settings;

import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.util.Optional;

/** The column {@code users.settings}. */
public final class SettingsStore {
  private static final String GET =
      """
      SELECT settings::text
      FROM users
      WHERE id = :user
      """;

  private static final String LOCK = GET + "FOR NO KEY UPDATE";

  private static final String SET =
      """
      UPDATE users
      SET settings = CAST(:settings AS jsonb)
      WHERE id = :user
      """;

  /** Empty where the user does not exist. */
  public Optional<Settings> get(Transaction tx, UserId user) {
    return find(tx, GET, user);
  }

  Optional<Settings> lock(Transaction tx, UserId user) {
    return find(tx, LOCK, user);
  }

  private static Optional<Settings> find(Transaction tx, String sql, UserId user) {
    return tx.query(sql).bind("user", user).mapTo(String.class).findOne().map(Settings::ofJson);
  }

  void set(Transaction tx, UserId user, Settings settings) {
    tx.update(SET).bind("user", user).bind("settings", settings.json()).execute();
  }
}
