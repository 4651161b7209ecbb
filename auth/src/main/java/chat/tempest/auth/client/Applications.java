package chat.tempest.auth.client;

import chat.tempest.auth.passkey.DisplayName;
import chat.tempest.auth.passkey.Username;
import chat.tempest.auth.token.BotDevices;
import chat.tempest.core.ApplicationId;
import chat.tempest.core.Problem;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.List;

/** What people do with the bots that are theirs. */
public final class Applications {
  /** For each person. */
  public static final int MOST = 25;

  private static final int HANDLE_BYTES = 64;
  private static final int MOST_DIGITS = 10;

  private final Transactions transactions;
  private final ApplicationStore store;
  private final BotStore bots = new BotStore();
  private final BotDevices devices;
  private final SnowflakeGenerator ids;
  private final InstantSource clock;
  private final SecureRandom random;

  Applications(
      Transactions transactions,
      ApplicationStore store,
      BotDevices devices,
      SnowflakeGenerator ids,
      InstantSource clock,
      SecureRandom random) {
    this.transactions = transactions;
    this.store = store;
    this.devices = devices;
    this.ids = ids;
    this.clock = clock;
    this.random = random;
  }

  /** Those of a person, oldest first. */
  public List<Application> read(UserId owner) {
    return transactions.read(tx -> store.of(tx, owner));
  }

  /**
   * Makes a bot with an account of its own.
   *
   * @throws Problem.Forbidden {@code bots_own_nothing}
   * @throws Problem.Conflict {@code too_many_applications}
   */
  public Application create(UserId owner, DisplayName name, BotKey key) {
    return transactions.write(
        tx -> {
          requireMayHaveMore(tx, owner);
          var id = new ApplicationId(ids.next());
          writeAccount(tx, id, name);
          store.insert(tx, id, owner, name, key.jwk(), clock.instant());
          return find(tx, owner, id);
        });
  }

  /**
   * Gives the bot another key. What it got with the one before ends at once.
   *
   * @throws Problem.NotFound where it is no application of that person
   */
  public Application rotate(UserId owner, ApplicationId id, BotKey key) {
    end(id, tx -> store.setKey(tx, id, owner, key.jwk()), "key_rotated");
    return transactions.read(tx -> find(tx, owner, id));
  }

  /**
   * Ends the bot. Its account stays, without a way in: what it wrote has an author.
   *
   * @throws Problem.NotFound where it is no application of that person
   */
  public void delete(UserId owner, ApplicationId id) {
    end(id, tx -> store.delete(tx, id, owner), "application_deleted");
  }

  private interface Change {
    boolean happens(Transaction tx);
  }

  private void end(ApplicationId id, Change change, String reason) {
    var ended =
        transactions.write(
            tx -> {
              if (!change.happens(tx)) {
                throw Problem.notFound(id);
              }
              return devices.endAll(tx, new UserId(id.value()), reason);
            });
    devices.announce(ended);
  }

  private void requireMayHaveMore(Transaction tx, UserId owner) {
    if (bots.lock(tx, owner)) {
      throw Problem.forbidden("bots_own_nothing", "A bot cannot have bots of its own.");
    }
    if (store.count(tx, owner) >= MOST) {
      throw Problem.conflict(
          "too_many_applications", "You have " + MOST + " applications: delete one first.");
    }
  }

  private void writeAccount(Transaction tx, ApplicationId id, DisplayName name) {
    var handle = new byte[HANDLE_BYTES];
    random.nextBytes(handle);
    var wanted = Username.of(name);
    var username = wanted;
    int digits = 3;
    while (!bots.insert(tx, id, username, name, handle, clock.instant())) {
      username = Username.withDigits(wanted, Math.min(++digits, MOST_DIGITS), random);
    }
  }

  private Application find(Transaction tx, UserId owner, ApplicationId id) {
    return store.of(tx, owner).stream()
        .filter(application -> application.id().equals(id))
        .findFirst()
        .orElseThrow(() -> Problem.notFound(id));
  }
}
