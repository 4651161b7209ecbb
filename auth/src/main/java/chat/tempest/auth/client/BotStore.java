package chat.tempest.auth.client;

import chat.tempest.auth.passkey.DisplayName;
import chat.tempest.core.ApplicationId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.time.Instant;

/** The table {@code users}, as far as bots and their owners are in it. */
final class BotStore {
  private static final String INSERT =
      """
      INSERT INTO users (id, username, global_name, bot, webauthn_id, created_at)
      VALUES (:id, :username, :name, true, :handle, :now)
      ON CONFLICT (username) DO NOTHING
      """;

  private static final String LOCK =
      """
      SELECT bot FROM users WHERE id = :id FOR UPDATE
      """;

  /**
   * Whether the username was free.
   *
   * @param handle of no passkey: random, for the column wants one
   */
  boolean insert(
      Transaction tx,
      ApplicationId id,
      String username,
      DisplayName name,
      byte[] handle,
      Instant now) {
    return tx.update(INSERT)
            .bind("id", id)
            .bind("username", username)
            .bind("name", name.value())
            .bind("handle", handle)
            .bind("now", now)
            .execute()
        == 1;
  }

  /** Has others who count the owner's applications wait; whether the owner is a bot. */
  boolean lock(Transaction tx, UserId owner) {
    return tx.query(LOCK).bind("id", owner).mapTo(Boolean.class).one();
  }
}
