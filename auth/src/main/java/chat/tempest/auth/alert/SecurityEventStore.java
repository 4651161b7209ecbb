package chat.tempest.auth.alert;

import chat.tempest.core.DeviceId;
import chat.tempest.core.SecurityEventId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.SecurityEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table {@code security_events}. */
final class SecurityEventStore {
  private static final String INSERT =
      """
      INSERT INTO security_events (id, user_id, type, device_id, device_name, network, created_at)
      SELECT :id, :user, :type, d.id, d.name, d.network, :now
      FROM (SELECT 1) AS one LEFT JOIN devices d ON d.id = :device
      RETURNING id, type, device_id, device_name, network, created_at
      """;

  private static final String PAGE =
      """
      SELECT id, type, device_id, device_name, network, created_at
      FROM security_events
      WHERE user_id = :user AND id < :before
      ORDER BY id DESC
      LIMIT :limit
      """;

  private static final String DELETE_BEFORE =
      """
      DELETE FROM security_events WHERE created_at < :before
      """;

  SecurityEvent insert(
      Transaction tx,
      SecurityEventId id,
      UserId user,
      SecurityEventType type,
      Optional<DeviceId> device,
      Instant now) {
    return tx.query(INSERT)
        .bind("id", id)
        .bind("user", user)
        .bind("type", type.wire())
        .bind("device", device.map(DeviceId::value).orElse(null))
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .mapTo(SecurityEvent.class)
        .one();
  }

  /** Newest first. */
  List<SecurityEvent> page(
      Transaction tx, UserId user, Optional<SecurityEventId> before, int limit) {
    return tx.query(PAGE)
        .bind("user", user)
        .bind("before", before.map(SecurityEventId::value).orElse(Long.MAX_VALUE))
        .bind("limit", limit)
        .mapTo(SecurityEvent.class)
        .list();
  }

  int deleteBefore(Transaction tx, Instant before) {
    return tx.update(DELETE_BEFORE).bind("before", before.atOffset(ZoneOffset.UTC)).execute();
  }
}
