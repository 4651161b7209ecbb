package chat.tempest.app.node;

import chat.tempest.auth.testing.AuthWorld;
import chat.tempest.chat.presence.Presences;
import chat.tempest.cluster.Nodes;
import chat.tempest.cluster.TestRedis;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Database;
import chat.tempest.db.DatabaseConfig;
import chat.tempest.db.LoggedEvent;
import chat.tempest.gateway.EphemeralBus;
import chat.tempest.gateway.presence.PresenceBoard;
import chat.tempest.protocol.event.MemberLeft;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;

/** What of a node has to do with others: all but the edges. */
final class TestNode implements AutoCloseable {
  static final String INSTALLATION = "harbour";

  final Database database;
  final AuthWorld auth;
  final Presences presences = new Presences();
  final PresenceBoard board;
  final Nodes nodes;
  private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
  private final Joined joined;

  /** By stream: the places in the order in which they were delivered, and when. */
  private final Map<Long, List<Seen>> seen = new ConcurrentHashMap<>();

  record Seen(long seq, long at) {}

  TestNode(DatabaseConfig config, TestRedis redis) {
    database = Database.open(config);
    auth = new AuthWorld(database);
    board = new PresenceBoard(presences, _ -> {}, timer, Duration.ZERO);
    nodes = new Nodes(redis.address(), INSTALLATION);
    database.bus().subscribe(this::see);
    joined = Joined.join(nodes, new Joined.Parts(database, auth.auth(), new EphemeralBus(), board));
  }

  private void see(LoggedEvent event) {
    seen.computeIfAbsent(event.stream(), _ -> new CopyOnWriteArrayList<>())
        .add(new Seen(event.seq(), System.nanoTime()));
  }

  void emit(long guild) {
    database
        .transactions()
        .write(
            tx -> {
              tx.emit(new MemberLeft(new GuildId(guild), new UserId(900)));
              return guild;
            });
  }

  List<Long> places(long stream) {
    return seen(stream).stream().map(Seen::seq).toList();
  }

  List<Seen> seen(long stream) {
    return seen.getOrDefault(stream, List.of());
  }

  int count() {
    return seen.values().stream().mapToInt(List::size).sum();
  }

  @Override
  public void close() {
    joined.close();
    nodes.close();
    timer.shutdownNow();
    database.close();
  }
}
