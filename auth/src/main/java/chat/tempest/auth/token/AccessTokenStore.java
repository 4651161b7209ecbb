package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** The table {@code access_tokens}: hashes only. */
final class AccessTokenStore {
  private static final String INSERT =
      """
      INSERT INTO access_tokens (token_hash, device_id, user_id, expires_at)
      VALUES (:hash, :device, :user, :expires)
      """;

  private static final String FIND =
      """
      SELECT t.user_id, t.device_id, d.jkt, t.expires_at
      FROM access_tokens t
      JOIN devices d ON d.id = t.device_id
      WHERE t.token_hash = :hash AND t.expires_at > :now AND d.revoked_at IS NULL
      """;

  private static final String DELETE_OF_DEVICE =
      """
      DELETE FROM access_tokens WHERE device_id = :device
      """;

  private static final String DELETE_EXPIRED =
      """
      DELETE FROM access_tokens WHERE expires_at <= :now
      """;

  void insert(Transaction tx, byte[] hash, DeviceId device, UserId user, Instant expires) {
    tx.update(INSERT)
        .bind("hash", hash)
        .bind("device", device.value())
        .bind("user", user.value())
        .bind("expires", utc(expires))
        .execute();
  }

  Optional<AccessGrant> find(Transaction tx, byte[] hash, Instant now) {
    return tx.query(FIND)
        .bind("hash", hash)
        .bind("now", utc(now))
        .map((row, context) -> grant(row))
        .findOne();
  }

  void deleteOf(Transaction tx, DeviceId device) {
    tx.update(DELETE_OF_DEVICE).bind("device", device.value()).execute();
  }

  int deleteExpired(Transaction tx, Instant now) {
    return tx.update(DELETE_EXPIRED).bind("now", utc(now)).execute();
  }

  private static AccessGrant grant(ResultSet row) throws SQLException {
    return new AccessGrant(
        new UserId(row.getLong("user_id")),
        new DeviceId(row.getLong("device_id")),
        row.getString("jkt"),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
