package chat.tempest.auth.stepup;

import chat.tempest.core.DeviceId;
import chat.tempest.db.Transaction;
import java.time.Instant;

/** The table {@code step_ups}. */
final class StepUpStore {
  private static final String INSERT =
      """
      INSERT INTO step_ups (token_hash, device_id, deed, expires_at)
      VALUES (:hash, :device, :deed, :expires)
      """;

  private static final String TAKE =
      """
      DELETE FROM step_ups
      WHERE token_hash = :hash AND device_id = :device AND deed = :deed AND expires_at > :now
      """;

  private static final String DELETE_EXPIRED =
      """
      DELETE FROM step_ups WHERE expires_at <= :now
      """;

  void insert(Transaction tx, byte[] hash, DeviceId device, String deed, Instant expires) {
    tx.update(INSERT)
        .bind("hash", hash)
        .bind("device", device)
        .bind("deed", deed)
        .bind("expires", expires)
        .execute();
  }

  /** Whether it was there, for just that; it is no more. */
  boolean take(Transaction tx, byte[] hash, DeviceId device, String deed, Instant now) {
    return tx.update(TAKE)
            .bind("hash", hash)
            .bind("device", device)
            .bind("deed", deed)
            .bind("now", now)
            .execute()
        == 1;
  }

  int deleteExpired(Transaction tx, Instant now) {
    return tx.update(DELETE_EXPIRED).bind("now", now).execute();
  }
}
