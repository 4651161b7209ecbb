package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** The table {@code devices}. */
final class DeviceStore {
  private static final String INSERT =
      """
      INSERT INTO devices
        (id, user_id, name, jkt, credential_id, salt, created_at, last_used_at, expires_at)
      VALUES (:id, :user, :name, :jkt, :credential, :salt, :now, :now, :expires)
      """;

  private static final String FIND =
      """
      SELECT id, user_id, jkt, salt, gen, rid_hash, expires_at, revoked_at
      FROM devices
      WHERE id = :id
      """;

  private static final String LOCK =
      """
      SELECT id, user_id, jkt, salt, gen, rid_hash, expires_at, revoked_at
      FROM devices
      WHERE id = :id
      FOR UPDATE
      """;

  private static final String ROTATE =
      """
      UPDATE devices
      SET gen = gen + 1,
          rid_hash = :rid,
          last_used_at = :now,
          expires_at = LEAST(created_at + make_interval(days => :mostDays), :idleExpires)
      WHERE id = :id AND gen = :gen AND revoked_at IS NULL AND expires_at > :now
      RETURNING gen
      """;

  private static final String REVOKE =
      """
      UPDATE devices
      SET revoked_at = :now, revoked_for = :reason
      WHERE id = :id AND revoked_at IS NULL
      """;

  private static final String REVOKE_OF_KEY =
      """
      UPDATE devices
      SET revoked_at = :now, revoked_for = 'replaced'
      WHERE user_id = :user AND jkt = :jkt AND revoked_at IS NULL
      RETURNING id
      """;

  private static final String REVOKED_SINCE =
      """
      SELECT id FROM devices WHERE revoked_at >= :since
      """;

  private static final String EXPOSE =
      """
      UPDATE devices SET exposed_at = :now WHERE id = :id AND exposed_at IS NULL
      """;

  /** The row of a device that has just signed in. */
  record NewDevice(
      DeviceId id, UserId user, String name, String jkt, byte[] credential, byte[] salt) {}

  void insert(Transaction tx, NewDevice device, Instant now, Instant expires) {
    tx.update(INSERT)
        .bind("id", device.id().value())
        .bind("user", device.user().value())
        .bind("name", device.name())
        .bind("jkt", device.jkt())
        .bind("credential", device.credential())
        .bind("salt", device.salt())
        .bind("now", utc(now))
        .bind("expires", utc(expires))
        .execute();
  }

  Optional<Device> find(Transaction tx, DeviceId id) {
    return one(tx, FIND, id);
  }

  /** The row as it is when nobody else is changing it, locked until the end of the transaction. */
  Optional<Device> lock(Transaction tx, DeviceId id) {
    return one(tx, LOCK, id);
  }

  /**
   * One step of the family, for whoever is first to ask.
   *
   * @return the new generation; empty where the family is at another one, has expired or has ended
   */
  Optional<Integer> rotate(
      Transaction tx, DeviceId id, int gen, byte[] rid, Instant now, Lifetime lifetime) {
    return tx.query(ROTATE)
        .bind("id", id.value())
        .bind("gen", gen)
        .bind("rid", rid)
        .bind("now", utc(now))
        .bind("mostDays", Math.toIntExact(lifetime.most().toDays()))
        .bind("idleExpires", utc(now.plus(lifetime.idle())))
        .mapTo(Integer.class)
        .findOne();
  }

  /** Whether it was live until now. */
  boolean revoke(Transaction tx, DeviceId id, String reason, Instant now) {
    return tx.update(REVOKE)
            .bind("id", id.value())
            .bind("reason", reason)
            .bind("now", utc(now))
            .execute()
        == 1;
  }

  /** Ends what the same key of the same account still had. */
  List<DeviceId> revokeOfKey(Transaction tx, UserId user, String jkt, Instant now) {
    return tx.query(REVOKE_OF_KEY)
        .bind("user", user.value())
        .bind("jkt", jkt)
        .bind("now", utc(now))
        .map((row, context) -> new DeviceId(row.getLong("id")))
        .list();
  }

  List<DeviceId> revokedSince(Transaction tx, Instant since) {
    return tx.query(REVOKED_SINCE)
        .bind("since", utc(since))
        .map((row, context) -> new DeviceId(row.getLong("id")))
        .list();
  }

  void expose(Transaction tx, DeviceId id, Instant now) {
    tx.update(EXPOSE).bind("id", id.value()).bind("now", utc(now)).execute();
  }

  private static Optional<Device> one(Transaction tx, String sql, DeviceId id) {
    return tx.query(sql).bind("id", id.value()).map((row, context) -> device(row)).findOne();
  }

  private static Device device(ResultSet row) throws SQLException {
    return new Device(
        new DeviceId(row.getLong("id")),
        new UserId(row.getLong("user_id")),
        row.getString("jkt"),
        row.getBytes("salt"),
        row.getInt("gen"),
        Optional.ofNullable(row.getBytes("rid_hash")),
        row.getObject("expires_at", OffsetDateTime.class).toInstant(),
        row.getObject("revoked_at") != null);
  }

  private static OffsetDateTime utc(Instant instant) {
    return instant.atOffset(ZoneOffset.UTC);
  }
}
