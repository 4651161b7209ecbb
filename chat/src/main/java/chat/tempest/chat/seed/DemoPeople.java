package chat.tempest.chat.seed;

import chat.tempest.chat.Actor;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/** People without a passkey: they said something once, and nobody can sign in as them. */
final class DemoPeople {
  private static final int HANDLE_BYTES = 64;

  private static final String INSERT =
      """
      INSERT INTO users (id, username, global_name, bio, webauthn_id)
      VALUES (:id, :username, :name, :bio, :handle)
      """;

  private static final String EXISTS =
      "SELECT EXISTS (SELECT FROM users WHERE username = :username)";

  private static final String INVITE =
      """
      SELECT i.code
      FROM invites i JOIN users u ON u.id = i.inviter_id
      WHERE u.username = :username
      ORDER BY i.created_at, i.code
      LIMIT 1
      """;

  private final SnowflakeGenerator ids;
  private final SecureRandom random;

  DemoPeople(SnowflakeGenerator ids, SecureRandom random) {
    this.ids = ids;
    this.random = random;
  }

  static boolean isThere(Transaction tx, String name) {
    return tx.query(EXISTS).bind("username", username(name)).mapTo(Boolean.class).one();
  }

  static Optional<String> inviteBy(Transaction tx, String name) {
    return tx.query(INVITE).bind("username", username(name)).mapTo(String.class).findOne();
  }

  Actor add(Transaction tx, String name, String bio) {
    var handle = new byte[HANDLE_BYTES];
    random.nextBytes(handle);
    var id = new UserId(ids.next());
    tx.update(INSERT)
        .bind("id", id)
        .bind("username", username(name))
        .bind("name", name)
        .bind("bio", bio)
        .bind("handle", handle)
        .execute();
    return Actor.trusted(id);
  }

  private static String username(String name) {
    return name.toLowerCase(Locale.ROOT) + ".demo";
  }
}
