package chat.tempest.auth.nativeapp;

import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;

/** The table {@code authorization_codes}: hashes only. */
final class CodeStore {
  private static final String INSERT =
      """
      INSERT INTO authorization_codes
        (code_hash, user_id, credential_id, client_id, redirect_uri, code_challenge, dpop_jkt,
         expires_at)
      VALUES
        (:hash, :user, :credential, :client, :redirect, :codeChallenge, :dpopJkt, :expires)
      """;

  private static final String USE =
      """
      UPDATE authorization_codes
      SET used_at = :now
      WHERE code_hash = :hash AND used_at IS NULL
      RETURNING user_id, credential_id, client_id, redirect_uri, code_challenge, dpop_jkt,
        expires_at
      """;

  private static final String GAVE =
      """
      UPDATE authorization_codes SET device_id = :device WHERE code_hash = :hash
      """;

  private static final String GIVEN =
      """
      SELECT user_id, device_id
      FROM authorization_codes
      WHERE code_hash = :hash AND device_id IS NOT NULL
      """;

  private static final String DELETE_EXPIRED =
      """
      DELETE FROM authorization_codes WHERE expires_at <= :before
      """;

  /** A code that was given out: whose passkey was used for it, and what it is bound to. */
  record Issued(UserId user, byte[] credential, Binding binding, Instant expires) {}

  /** What came of a code. */
  record Given(UserId userId, DeviceId deviceId) {}

  void insert(Transaction tx, byte[] hash, Issued code) {
    var binding = code.binding();
    tx.update(INSERT)
        .bind("hash", hash)
        .bind("user", code.user())
        .bind("credential", code.credential())
        .bind("client", binding.clientId().value())
        .bind("redirect", binding.redirectUri().value())
        .bind("codeChallenge", binding.codeChallenge().value())
        .bind("dpopJkt", binding.dpopJkt().value())
        .bind("expires", code.expires())
        .execute();
  }

  /** Gives it to the first who asks; whoever asks at the same moment waits, and is not. */
  Optional<Issued> use(Transaction tx, byte[] hash, Instant now) {
    return tx.query(USE)
        .bind("hash", hash)
        .bind("now", now)
        .map((row, context) -> issued(row))
        .findOne();
  }

  /** Notes which device came of it. */
  void gave(Transaction tx, byte[] hash, DeviceId device) {
    tx.update(GAVE).bind("hash", hash).bind("device", device).execute();
  }

  /** Which device came of it, if one did. */
  Optional<Given> given(Transaction tx, byte[] hash) {
    return tx.query(GIVEN).bind("hash", hash).mapTo(Given.class).findOne();
  }

  int deleteExpired(Transaction tx, Instant before) {
    return tx.update(DELETE_EXPIRED).bind("before", before).execute();
  }

  private static Issued issued(ResultSet row) throws SQLException {
    return new Issued(
        new UserId(row.getLong("user_id")),
        row.getBytes("credential_id"),
        NativeRequestStore.binding(row),
        row.getObject("expires_at", OffsetDateTime.class).toInstant());
  }
}
