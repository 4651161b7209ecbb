package chat.tempest.auth.token;

import chat.tempest.auth.place.Network;
import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The table {@code devices}, as far as bots are in it: no passkey, and no refresh token. */
final class BotDeviceStore {
  private static final String RENEW =
      """
      UPDATE devices
      SET last_used_at = :now, network = :network, expires_at = :expires
      WHERE user_id = :bot AND jkt = :jkt AND revoked_at IS NULL AND expires_at > :now
      RETURNING id
      """;

  private static final String INSERT =
      """
      INSERT INTO devices
        (id, user_id, name, platform, network, jkt, salt, created_at, last_used_at, expires_at)
      VALUES
        (:id, :bot, :name, 'bot', :network, :jkt, :salt, :now, :now, :expires)
      """;

  private static final String END_ALL =
      """
      UPDATE devices
      SET revoked_at = :now, revoked_for = :reason
      WHERE user_id = :bot AND revoked_at IS NULL
      RETURNING id
      """;

  /** A machine that a bot runs on, by its key. */
  record BotDevice(UserId bot, String jkt, Network network, Instant expires) {}

  /** The device that the key has already, if it has one. */
  Optional<DeviceId> renew(Transaction tx, BotDevice device, Instant now) {
    return tx.query(RENEW)
        .bind("bot", device.bot())
        .bind("jkt", device.jkt())
        .bind("network", device.network().value())
        .bind("expires", device.expires())
        .bind("now", now)
        .mapTo(DeviceId.class)
        .findFirst();
  }

  void insert(
      Transaction tx, DeviceId id, BotDevice device, String name, byte[] salt, Instant now) {
    tx.update(INSERT)
        .bind("id", id)
        .bind("bot", device.bot())
        .bind("name", name)
        .bind("network", device.network().value())
        .bind("jkt", device.jkt())
        .bind("salt", salt)
        .bind("expires", device.expires())
        .bind("now", now)
        .execute();
  }

  List<DeviceId> endAll(Transaction tx, UserId bot, String reason, Instant now) {
    return tx.query(END_ALL)
        .bind("bot", bot)
        .bind("reason", reason)
        .bind("now", now)
        .mapTo(DeviceId.class)
        .list();
  }
}
