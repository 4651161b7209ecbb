package chat.tempest.auth.passkey;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The table {@code passkeys}. */
final class PasskeyStore {
  private static final String INSERT =
      """
      INSERT INTO passkeys
        (credential_id, user_id, name, public_key, sign_count, backup_eligible, backed_up,
         transports, aaguid, created_at)
      VALUES
        (:id, :user, :name, :key, :count, :eligible, :backedUp, :transports, :aaguid, :now)
      ON CONFLICT (credential_id) DO NOTHING
      """;

  private static final String FIND =
      """
      SELECT p.credential_id, p.user_id, p.public_key, p.sign_count, p.backup_eligible, p.backed_up,
             p.transports, p.aaguid
      FROM passkeys p
      JOIN users u ON u.id = p.user_id
      WHERE p.credential_id = :id AND u.webauthn_id = :handle
      """;

  private static final String OF_USER =
      """
      SELECT credential_id, name, created_at, last_used_at, backup_eligible, transports, aaguid
      FROM passkeys
      WHERE user_id = :user
      ORDER BY created_at, credential_id
      """;

  private static final String RENAME =
      """
      UPDATE passkeys SET name = :name WHERE credential_id = :id AND user_id = :user
      """;

  private static final String DELETE =
      """
      DELETE FROM passkeys WHERE credential_id = :id
      """;

  private static final String USED =
      """
      UPDATE passkeys
      SET sign_count = :count, backed_up = :backedUp, last_used_at = :now
      WHERE credential_id = :id
        AND backup_eligible = :eligible
        AND (sign_count < :count OR (sign_count = 0 AND :count = 0))
      """;

  /** Those of an account, oldest first. */
  List<PasskeyView> of(Transaction tx, UserId user) {
    return tx.query(OF_USER).bind("user", user).map((row, context) -> view(row)).list();
  }

  List<byte[]> idsOf(Transaction tx, UserId user) {
    return of(tx, user).stream().map(PasskeyView::credentialId).toList();
  }

  /** Nothing happens where there is no such passkey of the user. */
  void rename(Transaction tx, UserId user, byte[] credentialId, PasskeyName name) {
    tx.update(RENAME)
        .bind("id", credentialId)
        .bind("user", user)
        .bind("name", name.value())
        .execute();
  }

  void delete(Transaction tx, byte[] credentialId) {
    tx.update(DELETE).bind("id", credentialId).execute();
  }

  /** Whether it was new. */
  boolean insert(Transaction tx, Passkey passkey, PasskeyName name, Instant now) {
    return tx.update(INSERT)
            .bind("id", passkey.credentialId())
            .bind("user", passkey.userId().value())
            .bind("name", name.value())
            .bind("key", passkey.publicKey())
            .bind("count", passkey.signCount())
            .bind("eligible", passkey.backupEligible())
            .bind("backedUp", passkey.backedUp())
            .bindArray("transports", String.class, List.copyOf(passkey.transports()))
            .bind("aaguid", passkey.aaguid())
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute()
        == 1;
  }

  /** The passkey, where it belongs to the account that has the handle. */
  Optional<Passkey> find(Transaction tx, byte[] credentialId, byte[] userHandle) {
    return tx.query(FIND)
        .bind("id", credentialId)
        .bind("handle", userHandle)
        .map((row, context) -> passkey(row))
        .findOne();
  }

  /**
   * Compare and set: of two sign-ins with one counter value, one is right.
   *
   * @return whether the counter went forward, or never counts
   */
  boolean used(Transaction tx, Assertion assertion, Instant now) {
    return tx.update(USED)
            .bind("id", assertion.credentialId())
            .bind("count", assertion.signCount())
            .bind("eligible", assertion.backupEligible())
            .bind("backedUp", assertion.backedUp())
            .bind("now", now.atOffset(ZoneOffset.UTC))
            .execute()
        == 1;
  }

  private static PasskeyView view(ResultSet row) throws SQLException {
    var lastUsed = row.getObject("last_used_at", OffsetDateTime.class);
    return new PasskeyView(
        Base64Url.encode(row.getBytes("credential_id")),
        row.getString("name"),
        row.getObject("created_at", OffsetDateTime.class).toInstant(),
        lastUsed == null ? null : lastUsed.toInstant(),
        row.getBoolean("backup_eligible"),
        List.of((String[]) row.getArray("transports").getArray()),
        row.getString("aaguid"));
  }

  private static Passkey passkey(ResultSet row) throws SQLException {
    return new Passkey(
        row.getBytes("credential_id"),
        new UserId(row.getLong("user_id")),
        row.getBytes("public_key"),
        row.getLong("sign_count"),
        row.getBoolean("backup_eligible"),
        row.getBoolean("backed_up"),
        Set.of((String[]) row.getArray("transports").getArray()),
        row.getObject("aaguid", UUID.class));
  }
}
