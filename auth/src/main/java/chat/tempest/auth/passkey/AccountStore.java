package chat.tempest.auth.passkey;

import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;

/** Writes the row of a new account into {@code users}. */
final class AccountStore {
  private static final String INSERT =
      """
      INSERT INTO users (id, username, global_name, webauthn_id, created_at)
      VALUES (:id, :username, :name, :handle, :now)
      ON CONFLICT (username) DO NOTHING
      """;

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
