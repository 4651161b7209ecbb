package chat.tempest.auth.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import chat.tempest.auth.Auth;
import chat.tempest.auth.AuthConfig;
import chat.tempest.auth.crypto.Secret;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Database;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** The whole of auth on a real database, with a clock that tests move. */
public final class AuthWorld {
  public static final String ORIGIN = "https://chat.example";

  /** One for all worlds of a JVM: several may share a database, and each has a clock of its own. */
  private static final SnowflakeGenerator IDS = new SnowflakeGenerator(InstantSource.system(), 1);

  private final Database database;
  private final SettableClock clock =
      new SettableClock(Instant.now().truncatedTo(ChronoUnit.SECONDS));
  private final Auth auth;

  public AuthWorld(Database database) {
    this.database = database;
    var secret = new Secret("a secret that is only known to tests".getBytes(UTF_8));
    this.auth =
        Auth.wire(
            AuthConfig.of(ORIGIN, secret), database.transactions(), IDS, clock, new SecureRandom());
  }

  /** Somebody with a device and an authenticator, who has no account yet. */
  public Person person() {
    return new Person(this, new TestDevice(clock), new TestAuthenticator(ORIGIN));
  }

  public Auth auth() {
    return auth;
  }

  public SettableClock clock() {
    return clock;
  }

  /** How many rows a table holds, under a condition in SQL. */
  public int count(String table, String condition) {
    return database
        .transactions()
        .read(
            tx ->
                tx.query("SELECT count(*) FROM " + table + " WHERE " + condition)
                    .mapTo(Integer.class)
                    .one());
  }

  /** Changes rows behind the program's back. */
  public void change(String sql) {
    database.transactions().write(tx -> tx.update(sql).execute());
  }
}
