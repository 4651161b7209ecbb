package chat.tempest.auth.passkey;

import chat.tempest.db.Transaction;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;

/** The table {@code ceremonies}. */
final class CeremonyStore {
  private static final String INSERT_REGISTRATION =
      """
      INSERT INTO ceremonies (id, kind, challenge, jkt, webauthn_id, display_name, expires_at)
      VALUES (:id, 'registration', :challenge, :jkt, :handle, :name, :expires)
      """;

  private static final String INSERT_AUTHENTICATION =
      """
      INSERT INTO ceremonies (id, kind, challenge, jkt, expires_at)
      VALUES (:id, 'authentication', :challenge, :jkt, :expires)
      """;

  private static final String INSERT_DEED =
      """
      INSERT INTO ceremonies (id, kind, challenge, jkt, user_id, subject, expires_at)
      VALUES (:id, :kind, :challenge, :jkt, :user, :subject, :expires)
      """;

  private static final String TAKE_DEED =
      """
      DELETE FROM ceremonies
      WHERE id = :id AND kind = :kind AND jkt = :jkt AND expires_at > :now
      RETURNING challenge, user_id, subject
      """;

  private static final String TAKE_REGISTRATION =
      """
      DELETE FROM ceremonies
      WHERE id = :id AND kind = 'registration' AND jkt = :jkt AND expires_at > :now
      RETURNING challenge, webauthn_id, display_name
      """;

  private static final String TAKE_AUTHENTICATION =
      """
      DELETE FROM ceremonies
      WHERE id = :id AND kind = 'authentication' AND jkt = :jkt AND expires_at > :now
      RETURNING challenge
      """;

  private static final String DELETE_EXPIRED =
      """
      DELETE FROM ceremonies WHERE expires_at <= :now
      """;

  /** What a registration was begun with. */
  record PendingRegistration(byte[] challenge, byte[] userHandle, DisplayName name) {}

  void insertRegistration(
      Transaction tx, UUID id, String jkt, PendingRegistration pending, Instant expires) {
    tx.update(INSERT_REGISTRATION)
        .bind("id", id)
        .bind("challenge", pending.challenge())
        .bind("jkt", jkt)
        .bind("handle", pending.userHandle())
        .bind("name", pending.name().value())
        .bind("expires", expires.atOffset(ZoneOffset.UTC))
        .execute();
  }

  void insertAuthentication(
      Transaction tx, UUID id, String jkt, byte[] challenge, Instant expires) {
    tx.update(INSERT_AUTHENTICATION)
        .bind("id", id)
        .bind("challenge", challenge)
        .bind("jkt", jkt)
        .bind("expires", expires.atOffset(ZoneOffset.UTC))
        .execute();
  }

  /** Gives it once, and to the key that began it. */
  Optional<PendingRegistration> takeRegistration(Transaction tx, UUID id, String jkt, Instant now) {
    return tx.query(TAKE_REGISTRATION)
        .bind("id", id)
        .bind("jkt", jkt)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map(
            (row, context) ->
                new PendingRegistration(
                    row.getBytes("challenge"),
                    row.getBytes("webauthn_id"),
                    new DisplayName(row.getString("display_name"))))
        .findOne();
  }

  /** Gives the challenge once, and to the key that began it. */
  Optional<byte[]> takeAuthentication(Transaction tx, UUID id, String jkt, Instant now) {
    return tx.query(TAKE_AUTHENTICATION)
        .bind("id", id)
        .bind("jkt", jkt)
        .bind("now", now.atOffset(ZoneOffset.UTC))
        .map((row, context) -> row.getBytes("challenge"))
        .findOne();
  }

  void insertDeed(
      Transaction tx,
      UUID id,
      DeedCeremony kind,
      String jkt,
      PendingDeed pending,
      Instant expires) {
    tx.update(INSERT_DEED)
        .bind("id", id)
        .bind("kind", kind.wire())
        .bind("challenge", pending.challenge())
        .bind("jkt", jkt)
        .bind("user", pending.userId())
        .bind("subject", pending.subject())
        .bind("expires", expires)
        .execute();
  }

  /** Gives it once, and to the key that began it. */
  Optional<PendingDeed> takeDeed(
      Transaction tx, UUID id, DeedCeremony kind, String jkt, Instant now) {
    return tx.query(TAKE_DEED)
        .bind("id", id)
        .bind("kind", kind.wire())
        .bind("jkt", jkt)
        .bind("now", now)
        .mapTo(PendingDeed.class)
        .findOne();
  }

  int deleteExpired(Transaction tx, Instant now) {
    return tx.update(DELETE_EXPIRED).bind("now", now.atOffset(ZoneOffset.UTC)).execute();
  }
}
