package chat.tempest.auth.recovery;

import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.ApprovalRequest;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The table {@code approvals}. */
final class ApprovalStore {
  private static final String INSERT =
      """
      INSERT INTO approvals (id, user_id, jkt, number, device_name, network, expires_at)
      VALUES (:id, :user, :jkt, :number, :name, :network, :expires)
      """;

  private static final String OPEN =
      """
      SELECT id, device_name, network, expires_at
      FROM approvals
      WHERE user_id = :user AND approved_at IS NULL AND expires_at > :now
      ORDER BY expires_at
      """;

  private static final String NUMBER =
      """
      SELECT number
      FROM approvals
      WHERE id = :id AND user_id = :user AND approved_at IS NULL AND expires_at > :now
      FOR UPDATE
      """;

  private static final String APPROVE =
      """
      UPDATE approvals SET approved_at = :now WHERE id = :id
      """;

  private static final String FIND =
      """
      SELECT user_id, approved_at
      FROM approvals
      WHERE id = :id AND jkt = :jkt AND expires_at > :now
      FOR UPDATE
      """;

  private static final String DELETE =
      """
      DELETE FROM approvals WHERE id = :id
      """;

  private static final String DELETE_EXPIRED =
      """
      DELETE FROM approvals WHERE expires_at <= :now
      """;

  /**
   * One that waits.
   *
   * @param userId null where nobody has the name that was given
   */
  record Waiting(@Nullable UserId userId, @Nullable Instant approvedAt) {}

  void insert(
      Transaction tx, ApprovalRequest request, Optional<UserId> user, String jkt, String number) {
    tx.update(INSERT)
        .bind("id", UUID.fromString(request.id()))
        .bind("user", user.map(UserId::value).orElse(null))
        .bind("jkt", jkt)
        .bind("number", number)
        .bind("name", request.deviceName())
        .bind("network", request.network())
        .bind("expires", request.expiresAt())
        .execute();
  }

  List<ApprovalRequest> open(Transaction tx, UserId user, Instant now) {
    return tx.query(OPEN).bind("user", user).bind("now", now).mapTo(ApprovalRequest.class).list();
  }

  /** The number of one that waits for this user. */
  Optional<String> number(Transaction tx, UUID id, UserId user, Instant now) {
    return tx.query(NUMBER)
        .bind("id", id)
        .bind("user", user)
        .bind("now", now)
        .mapTo(String.class)
        .findOne();
  }

  void approve(Transaction tx, UUID id, Instant now) {
    tx.update(APPROVE).bind("id", id).bind("now", now).execute();
  }

  Optional<Waiting> find(Transaction tx, UUID id, String jkt, Instant now) {
    return tx.query(FIND)
        .bind("id", id)
        .bind("jkt", jkt)
        .bind("now", now)
        .mapTo(Waiting.class)
        .findOne();
  }

  void delete(Transaction tx, UUID id) {
    tx.update(DELETE).bind("id", id).execute();
  }

  int deleteExpired(Transaction tx, Instant now) {
    return tx.update(DELETE_EXPIRED).bind("now", now).execute();
  }
}
