package chat.tempest.auth.nativeapp;

import chat.tempest.db.Transaction;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table {@code native_requests}. */
final class NativeRequestStore {
  private static final String INSERT =
      """
      INSERT INTO native_requests
        (id, jkt, challenge, client_id, redirect_uri, code_challenge, dpop_jkt, expires_at)
      VALUES
        (:id, :jkt, :challenge, :client, :redirect, :codeChallenge, :dpopJkt, :expires)
      """;

  private static final String TAKE =
      """
      DELETE FROM native_requests
      WHERE id = :id AND jkt = :jkt AND expires_at > :now
      RETURNING challenge, client_id, redirect_uri, code_challenge, dpop_jkt
      """;

  private static final String DELETE_EXPIRED =
      """
      DELETE FROM native_requests WHERE expires_at <= :now
      """;

  /** What an app asked for, and the challenge for the passkey. */
  record Pending(byte[] challenge, Binding binding) {}

  /**
   * @param jkt of the page's key
   */
  void insert(Transaction tx, UUID id, String jkt, Pending pending, Instant expires) {
    var binding = pending.binding();
    tx.update(INSERT)
        .bind("id", id)
        .bind("jkt", jkt)
        .bind("challenge", pending.challenge())
        .bind("client", binding.clientId().value())
        .bind("redirect", binding.redirectUri().value())
        .bind("codeChallenge", binding.codeChallenge().value())
        .bind("dpopJkt", binding.dpopJkt().value())
        .bind("expires", expires)
        .execute();
  }

  /** Gives it once, and to the key that began it. */
  Optional<Pending> take(Transaction tx, UUID id, String jkt, Instant now) {
    return tx.query(TAKE)
        .bind("id", id)
        .bind("jkt", jkt)
        .bind("now", now)
        .map((row, context) -> new Pending(row.getBytes("challenge"), binding(row)))
        .findOne();
  }

  int deleteExpired(Transaction tx, Instant now) {
    return tx.update(DELETE_EXPIRED).bind("now", now).execute();
  }

  static Binding binding(ResultSet row) throws SQLException {
    return new Binding(
        new ClientId(row.getString("client_id")),
        new RedirectUri(row.getString("redirect_uri")),
        new CodeChallenge(row.getString("code_challenge")),
        new Thumbprint(row.getString("dpop_jkt")));
  }
}
