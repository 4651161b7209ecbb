package chat.tempest.gateway.stream;

import chat.tempest.chat.presence.Presences;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.gateway.GatewayMetrics;
import chat.tempest.gateway.session.Session;
import chat.tempest.protocol.event.Ephemeral;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The streams that somebody here follows. One that nobody follows is not kept. */
public final class Streams {
  private final Map<Long, Followed> followed = new ConcurrentHashMap<>();
  private final Sights sights;
  private final OwnEvents own;
  private final Executor threads;
  private final History history;
  private final GatewayMetrics metrics;

  private record Followed(EventStream stream, Set<Session> sessions) {}

  /**
   * @param everywhere tells the sessions of all nodes
   * @param threads for work that may block
   */
  public Streams(
      Sights sights,
      Presences presences,
      Consumer<Ephemeral> everywhere,
      Executor threads,
      History history,
      GatewayMetrics metrics) {
    this.sights = sights;
    this.own = new OwnEvents(sights, presences, this, everywhere);
    this.threads = threads;
    this.history = history;
    this.metrics = metrics;
  }

  public OwnEvents own() {
    return own;
  }

  /** Takes the next event of its stream. Never blocks. */
  public void accept(LoggedEvent event) {
    metrics.eventIn();
    var stream = followed.get(event.stream());
    if (stream != null) {
      stream.stream.offer(event);
    }
  }

  /** Takes what passes. Never blocks. */
  public void accept(Ephemeral event) {
    var stream = followed.get(event.stream());
    if (stream != null && stream.stream instanceof GuildStream guild) {
      guild.offer(event);
    }
  }

  /** Has the session follow its user's own stream from the cursor on. */
  public void follow(Session session, long cursor) {
    var user = session.user();
    var seat = new Seat(session, cursor, Set.of());
    attach(user.value(), seat, () -> new UserStream(user, own, threads, history, metrics));
  }

  /**
   * Has the session follow a guild's stream from the cursor on.
   *
   * @param sight the channels that it sees as of the cursor
   */
  public void join(Session session, GuildId guild, long cursor, Set<ChannelId> sight) {
    var seat = new Seat(session, cursor, sight);
    session.joined(guild);
    attach(guild.value(), seat, () -> new GuildStream(guild, sights, threads, history, metrics));
  }

  private void attach(long id, Seat seat, Supplier<EventStream> fresh) {
    followed.compute(
        id,
        (_, known) -> {
          var stream =
              known == null ? new Followed(fresh.get(), ConcurrentHashMap.newKeySet()) : known;
          stream.sessions.add(seat.session());
          stream.stream.attach(seat);
          return stream;
        });
    if (seat.session().closed()) {
      detach(id, seat.session());
    }
  }

  public void leave(Session session, GuildId guild) {
    session.left(guild);
    detach(guild.value(), session);
  }

  /** The session is over. */
  public void leaveAll(Session session) {
    detach(session.user().value(), session);
    session.guilds().forEach(guild -> detach(guild.value(), session));
  }

  private void detach(long id, Session session) {
    followed.computeIfPresent(
        id,
        (_, known) -> {
          known.sessions.remove(session);
          known.stream.detach(session);
          return known.sessions.isEmpty() ? null : known;
        });
  }

  /** How many are followed now. */
  public int size() {
    return followed.size();
  }
}
