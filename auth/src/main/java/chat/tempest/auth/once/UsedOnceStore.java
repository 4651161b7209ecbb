package chat.tempest.auth.once;

import chat.tempest.db.Transaction;
import java.time.Instant;

/** The table {@code used_once}: hashes only. */
final class UsedOnceStore {
  private static final String INSERT =
      """
      INSERT INTO used_once (thing_hash, expires_at)
      VALUES (:hash, :expires)
      ON CONFLICT (thing_hash) DO NOTHING
      """;

  private static final String DELETE_EXPIRED =
      """
      DELETE FROM used_once WHERE expires_at <= :before
      """;

  /** Whether it was not there. */
  boolean insert(Transaction tx, byte[] hash, Instant expires) {
    return tx.update(INSERT).bind("hash", hash).bind("expires", expires).execute() == 1;
  }

  int deleteExpired(Transaction tx, Instant before) {
    return tx.update(DELETE_EXPIRED).bind("before", before).execute();
  }
}
