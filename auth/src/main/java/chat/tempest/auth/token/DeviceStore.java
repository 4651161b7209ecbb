package chat.tempest.auth.token;

import chat.tempest.auth.place.Network;
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
        (id, user_id, name, platform, network, jkt, credential_id, salt, created_at, last_used_at,
         expires_at)
      VALUES
        (:id, :user, :name, :platform, :network, :jkt, :credential, :salt, :now, :now, :expires)
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

  private static final String REVOKE_OTHERS =
      """
      UPDATE devices
      SET revoked_at = :now, revoked_for = :reason
      WHERE user_id = :user AND id <> :kept AND revoked_at IS NULL
      RETURNING id
      """;

  private static final String REVOKE_OF_PASSKEY =
      """
      UPDATE devices
      SET revoked_at = :now, revoked_for = 'passkey_removed'
      WHERE credential_id = :credential AND id <> :kept AND revoked_at IS NULL
      RETURNING id
      """;

  private static final String LIVE =
      """
      SELECT d.id, d.name, d.platform, d.network, d.created_at, d.last_used_at, d.jkt AS key,
        rtrim(translate(encode(d.credential_id, 'base64'), E'+/\\n', '-_'), '=') AS passkey_id,
        d.gen AS generation, d.exposed_at IS NOT NULL AS exposed, d.id = :current AS current,
        d.created_at > :recently AND d.network <> 'local'
          AND EXISTS (SELECT 1 FROM devices o WHERE o.user_id = d.user_id AND o.id < d.id)
          AND NOT EXISTS (
            SELECT 1 FROM devices o
            WHERE o.user_id = d.user_id AND o.id < d.id AND o.network = d.network)
          AS new_network
      FROM devices d
      WHERE d.user_id = :user AND d.revoked_at IS NULL AND d.expires_at > :now
      ORDER BY d.last_used_at DESC, d.id DESC
      """;

  private static final String RENAME =
      """
      UPDATE devices
      SET name = :name
      WHERE id = :id AND user_id = :user AND revoked_at IS NULL
      """;

  private static final String SEEN =
      """
      UPDATE devices SET network = :network WHERE id = :id AND network IS DISTINCT FROM :network
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
      DeviceId id, UserId user, Visitor visitor, String jkt, byte[] credential, byte[] salt) {}

  void insert(Transaction tx, NewDevice device, Instant now, Instant expires) {
    tx.update(INSERT)
        .bind("id", device.id().value())
        .bind("user", device.user().value())
        .bind("name", device.visitor().name().value())
        .bind("platform", device.visitor().platform().wire())
        .bind("network", device.visitor().network().value())
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

  /** Ends all that the account has but one. */
  List<DeviceId> revokeOthers(
      Transaction tx, UserId user, DeviceId kept, String reason, Instant now) {
    return tx.query(REVOKE_OTHERS)
        .bind("user", user)
        .bind("kept", kept)
        .bind("reason", reason)
        .bind("now", now)
        .mapTo(DeviceId.class)
        .list();
  }

  /** Ends what signed in with the passkey, but one. */
  List<DeviceId> revokeOfPasskey(Transaction tx, byte[] credential, DeviceId kept, Instant now) {
    return tx.query(REVOKE_OF_PASSKEY)
        .bind("credential", credential)
        .bind("kept", kept)
        .bind("now", now)
        .mapTo(DeviceId.class)
        .list();
  }

  /** Those that are signed in, last used first. */
  List<DeviceView> live(
      Transaction tx, UserId user, DeviceId current, Instant now, Instant recently) {
    return tx.query(LIVE)
        .bind("user", user)
        .bind("current", current)
        .bind("now", now)
        .bind("recently", recently)
        .mapTo(DeviceView.class)
        .list();
  }

  /** Whether there is such a device of the user. */
  boolean rename(Transaction tx, UserId user, DeviceId id, DeviceName name) {
    return tx.update(RENAME).bind("id", id).bind("user", user).bind("name", name.value()).execute()
        == 1;
  }

  void seen(Transaction tx, DeviceId id, Network network) {
    tx.update(SEEN).bind("id", id).bind("network", network.value()).execute();
  }

  List<DeviceId> revokedSince(Transaction tx, Instant since) {
    return tx.query(REVOKED_SINCE)
        .bind("since", utc(since))
        .map((row, context) -> new DeviceId(row.getLong("id")))
        .list();
  }

  /** Whether it was not known to be exposed. */
  boolean expose(Transaction tx, DeviceId id, Instant now) {
    return tx.update(EXPOSE).bind("id", id.value()).bind("now", utc(now)).execute() == 1;
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
