package chat.tempest.chat.world;

import chat.tempest.chat.Chat;
import chat.tempest.chat.ChatParts;
import chat.tempest.chat.attachment.AttachmentFolder;
import chat.tempest.chat.attachment.AttachmentUrls;
import chat.tempest.chat.guild.GuildDraft;
import chat.tempest.chat.guild.GuildName;
import chat.tempest.chat.presence.Presences;
import chat.tempest.core.Id;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.core.UserId;
import chat.tempest.db.Database;
import chat.tempest.db.LoggedEvent;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.event.Ephemeral;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Function;

/**
 * A whole chat on a database of its own. A test class asks for it as a parameter of its
 * constructor, by {@code @ExtendWith(Worlds.class)}; all of its tests live in the same world, each
 * in guilds of its own.
 */
public final class World implements AutoCloseable {
  private static final String INSERT_USER =
      """
      INSERT INTO users (id, username, global_name, webauthn_id)
      VALUES (:id, :username, :name, :handle)
      """;

  private final Database database;
  private final TestClock clock = new TestClock();
  private final SnowflakeGenerator ids = new SnowflakeGenerator(clock, 1);
  private final SecureRandom random = new SecureRandom();
  private final Presences presences = new Presences();
  private final List<Ephemeral> ephemerals = new CopyOnWriteArrayList<>();
  private final StatementCount statements;
  private final Chat chat;

  World(Database database, Path files) {
    this.database = database;
    this.statements = StatementCount.of(database);
    this.chat =
        Chat.of(
            new ChatParts(
                database.transactions(),
                database.log(),
                ids,
                clock,
                random,
                presences,
                ephemerals::add,
                new AttachmentFolder(files),
                new AttachmentUrls(new byte[32], clock)));
  }

  public Chat chat() {
    return chat;
  }

  public Database database() {
    return database;
  }

  public TestClock clock() {
    return clock;
  }

  public SnowflakeGenerator ids() {
    return ids;
  }

  public Presences presences() {
    return presences;
  }

  /** What was told and not logged, since the world began. */
  public List<Ephemeral> ephemerals() {
    return ephemerals;
  }

  /** Somebody new, in no guild. */
  public Person person(String name) {
    var id = new UserId(ids.next());
    var handle = new byte[64];
    random.nextBytes(handle);
    var username = name.toLowerCase(Locale.ROOT) + "_" + id.value() % 1_000_000_000;
    write(
        tx ->
            tx.update(INSERT_USER)
                .bind("id", id)
                .bind("username", username)
                .bind("name", name)
                .bind("handle", handle)
                .execute());
    return new Person(this, id, name);
  }

  /** A new guild of somebody new, with the channel 'general'. */
  public TestGuild guild() {
    var mara = person("Mara");
    var draft = new GuildDraft(new GuildName("Garden Club"));
    return new TestGuild(this, mara, chat.createGuild().create(mara.actor(), draft).id());
  }

  /** All that stands in the log of a guild or a user. */
  public List<LoggedEvent> log(Id stream) {
    return read(tx -> database.log().after(tx, stream.value(), 0, 10_000));
  }

  /** How many statements the deed takes. */
  public int statementsOf(Runnable deed) {
    return statements.during(deed);
  }

  public <T> T read(Function<Transaction, T> work) {
    return database.transactions().read(work);
  }

  public <T> T write(Function<Transaction, T> work) {
    return database.transactions().write(work);
  }

  @Override
  public void close() {
    database.close();
  }
}
