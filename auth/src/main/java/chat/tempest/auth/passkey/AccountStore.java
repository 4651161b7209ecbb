package chat.tempest.auth.passkey;

import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code users}, as far as passkeys hang on it. */
public final class AccountStore {
  private static final String INSERT =
      """
      INSERT INTO users (id, username, global_name, webauthn_id, created_at)
      VALUES (:id, :username, :name, :handle, :now)
      ON CONFLICT (username) DO NOTHING
      """;

  private static final String GET =
      """
      SELECT webauthn_id AS user_handle, username, global_name AS name
      FROM users
      WHERE id = :id
      """;

  private static final String LOCK =
      """
      SELECT id FROM users WHERE id = :id FOR UPDATE
      """;

  private static final String FIND =
      """
      SELECT id FROM users WHERE username = :username AND NOT bot
      """;

  Account get(Transaction tx, UserId id) {
    return tx.query(GET).bind("id", id).mapTo(Account.class).one();
  }

  /** Whoever else wants the account's passkeys to stand still waits for this transaction. */
  void lock(Transaction tx, UserId id) {
    tx.query(LOCK).bind("id", id).mapTo(UserId.class).one();
  }

  public Optional<UserId> find(Transaction tx, String username) {
    return tx.query(FIND).bind("username", username).mapTo(UserId.class).findOne();
  }

  /** Whether the username was free. */
  boolean insert(
      Transaction tx,
      UserId id,
      String username,
      DisplayName name,
      byte[] userHandle,
      Instant now) {
    return tx.update(INSERT)
            .bind("id", id.value())
            .bind("username", username)
            .bind("name", name.value())
            .bind("handle", userHandle)
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute()
        == 1;
  }
}
