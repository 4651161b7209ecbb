package chat.tempest.chat.seed;

import chat.tempest.chat.Actor;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import java.security.SecureRandom;
import java.util.Locale;

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

  private final SnowflakeGenerator ids;
  private final SecureRandom random;

  DemoPeople(SnowflakeGenerator ids, SecureRandom random) {
    this.ids = ids;
    this.random = random;
  }

  boolean isThere(Transaction tx, String name) {
    return tx.query(EXISTS).bind("username", username(name)).mapTo(Boolean.class).one();
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
    return new Actor(id);
  }

  private static String username(String name) {
    return name.toLowerCase(Locale.ROOT) + ".demo";
  }
}
