package chat.tempest.auth.code;

import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The table {@code recovery_codes}. */
final class RecoveryCodeStore {
  private static final String INSERT =
      """
      INSERT INTO recovery_codes (code_hash, user_id, made_at) VALUES (:hash, :user, :now)
      """;

  private static final String DELETE_UNUSED =
      """
      DELETE FROM recovery_codes WHERE user_id = :user AND used_at IS NULL
      """;

  private static final String FIND =
      """
      SELECT user_id FROM recovery_codes WHERE code_hash = :hash AND used_at IS NULL
      """;

  private static final String USE =
      """
      UPDATE recovery_codes SET used_at = :now WHERE code_hash = :hash AND used_at IS NULL
      """;

  private static final String STATE =
      """
      SELECT count(*) FILTER (WHERE used_at IS NULL) AS unused, max(made_at) AS made_at,
        max(used_at) AS used_at
      FROM recovery_codes
      WHERE user_id = :user
      """;

  /** What is left of an account's codes. */
  record State(int unused, @Nullable Instant madeAt, @Nullable Instant usedAt) {}

  /** Those that were used stay: they tell when. */
  void replace(Transaction tx, UserId user, Collection<byte[]> hashes, Instant now) {
    tx.update(DELETE_UNUSED).bind("user", user).execute();
    var batch = tx.batch(INSERT);
    hashes.forEach(hash -> batch.bind("hash", hash).bind("user", user).bind("now", now).add());
    batch.execute();
  }

  /** Whose it is, where it is good. */
  Optional<UserId> find(Transaction tx, byte[] hash) {
    return tx.query(FIND).bind("hash", hash).mapTo(UserId.class).findOne();
  }

  /** Whether it was good until now. */
  boolean use(Transaction tx, byte[] hash, Instant now) {
    return tx.update(USE).bind("hash", hash).bind("now", now).execute() == 1;
  }

  State state(Transaction tx, UserId user) {
    return tx.query(STATE).bind("user", user).mapTo(State.class).one();
  }
}
