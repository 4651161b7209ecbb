package chat.tempest.gateway.session;

import chat.tempest.chat.snapshot.Snapshots;
import chat.tempest.core.GuildId;
import chat.tempest.core.Id;
import chat.tempest.core.Problem;
import chat.tempest.db.LoggedEvent;
import chat.tempest.gateway.GatewayMetrics;
import chat.tempest.gateway.session.Positions.Place;
import chat.tempest.gateway.session.Positions.Position;
import chat.tempest.gateway.stream.Frames;
import chat.tempest.gateway.stream.History;
import chat.tempest.gateway.stream.Streams;
import chat.tempest.gateway.transport.Outgoing;
import chat.tempest.protocol.event.Audience;
import chat.tempest.protocol.event.GuildJoined;
import chat.tempest.protocol.frame.ServerOp;
import chat.tempest.protocol.wire.WireCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Replays what a session missed, from the log, by the cursors that the client holds. All or
 * nothing: where anything stands in the way the client begins anew with a Ready.
 */
public final class Resumption {
  /** Events that a replay may have, over all streams. */
  static final int MOST = 10_000;

  /** Bytes of a replay that may be on their way; well below what a slow client's queue holds. */
  private static final long AT_A_TIME = 128 << 10;

  private final Positions positions;
  private final Snapshots snapshots;
  private final History history;
  private final Streams streams;
  private final Gate gate;
  private final GatewayMetrics metrics;

  public Resumption(
      Positions positions,
      Snapshots snapshots,
      History history,
      Streams streams,
      Gate gate,
      GatewayMetrics metrics) {
    this.positions = positions;
    this.snapshots = snapshots;
    this.history = history;
    this.streams = streams;
    this.gate = gate;
    this.metrics = metrics;
  }

  /** Whether the session goes on; if not, nothing was sent but what it may see anyway. */
  boolean replay(Session session, Map<String, Long> cursors) {
    boolean replayed = new Replay(session, cursors).run();
    if (replayed) {
      metrics.replayed();
    } else {
      metrics.notReplayed();
    }
    return replayed;
  }

  /** One resume. */
  private final class Replay {
    private final Session session;
    private final Map<Long, Long> cursors = new HashMap<>();
    private final boolean readable;
    private long notTaken;

    /** Guilds that the client comes into by an event of the user's own stream. */
    private final Set<GuildId> joining = new HashSet<>();

    Replay(Session session, Map<String, Long> texts) {
      this.session = session;
      readable = read(texts);
    }

    private boolean read(Map<String, Long> texts) {
      try {
        texts.forEach((stream, seq) -> cursors.put(Id.parse(stream), seq));
        return cursors.containsKey(session.user().value());
      } catch (Problem.Invalid e) {
        return false;
      }
    }

    boolean run() {
      if (!readable) {
        return false;
      }
      var presences = gate.pass(() -> snapshots.presences(session.user()));
      var readStates = gate.pass(() -> snapshots.readStates(session.user()));
      var position = gate.pass(() -> positions.of(session.user()));
      if (!isWithinReach(position)) {
        return false;
      }
      var own = missedOfOwn(position);
      if (!knowsAll(position) || !sendGuilds(position)) {
        return false;
      }
      sayWhatIsGone(position);
      own.forEach(event -> streams.own().deliver(event, List.of(session)));
      send(new ServerOp.Resumed(session.id(), presences, readStates));
      follow(position);
      return true;
    }

    private long ownCursor() {
      return cursors.getOrDefault(session.user().value(), 0L);
    }

    private boolean isWithinReach(Position position) {
      if (!position.own().holdsAllAfter(ownCursor())) {
        return false;
      }
      long missed = position.own().head() - ownCursor();
      for (var guild : position.guilds().entrySet()) {
        var cursor = cursors.get(guild.getKey().value());
        if (cursor != null) {
          if (!guild.getValue().stream().holdsAllAfter(cursor)) {
            return false;
          }
          missed += guild.getValue().stream().head() - cursor;
        }
      }
      return missed <= MOST;
    }

    private List<LoggedEvent> missedOfOwn(Position position) {
      var missed = new ArrayList<LoggedEvent>();
      long head = position.own().head();
      for (long at = ownCursor(); at < head; ) {
        var page = pageAfter(session.user().value(), at);
        page.stream().filter(event -> event.seq() <= head).forEach(missed::add);
        at = page.isEmpty() ? head : page.getLast().seq();
      }
      for (var event : missed) {
        if (event.type().equals("GUILD_CREATE")) {
          joining.add(WireCodec.decode(event.data(), GuildJoined.class).guildId());
        }
      }
      return missed;
    }

    private boolean knowsAll(Position position) {
      return position.guilds().keySet().stream()
          .allMatch(guild -> cursors.containsKey(guild.value()) || joining.contains(guild));
    }

    private boolean sendGuilds(Position position) {
      for (var guild : position.guilds().entrySet()) {
        if (!joining.contains(guild.getKey()) && !send(guild.getKey(), guild.getValue())) {
          return false;
        }
      }
      return true;
    }

    private boolean send(GuildId guild, Place place) {
      long at = cursorOf(guild);
      while (at < place.stream().head()) {
        var page = pageAfter(guild.value(), at);
        for (var event : page) {
          if (event.seq() > place.stream().head()) {
            return true;
          }
          if (event.changesSight()) {
            return false;
          }
          if (concerns(event, place)) {
            send(Frames.of(event));
          }
        }
        at = page.isEmpty() ? place.stream().head() : page.getLast().seq();
      }
      return true;
    }

    private List<LoggedEvent> pageAfter(long stream, long cursor) {
      return gate.pass(() -> history.after(stream, cursor));
    }

    private long cursorOf(GuildId guild) {
      return cursors.getOrDefault(guild.value(), 0L);
    }

    private boolean concerns(LoggedEvent event, Place place) {
      return switch (event.audience()) {
        case Audience.Everyone _ -> true;
        case Audience.WhoCanView(var _, var channel) -> place.shows(channel);
        case Audience.Only(var user) -> session.user().equals(user);
      };
    }

    private void follow(Position position) {
      streams.follow(session, position.own().head());
      position
          .guilds()
          .forEach(
              (guild, place) -> {
                if (!joining.contains(guild)) {
                  streams.join(session, guild, place.stream().head(), place.sight());
                }
              });
    }

    /** Guilds that ended or were left meanwhile: said again where the user's stream says it. */
    private void sayWhatIsGone(Position position) {
      for (long stream : cursors.keySet()) {
        if (stream != session.user().value()) {
          var guild = new GuildId(stream);
          if (!position.guilds().containsKey(guild)) {
            send(Frames.wentOutOfSight(guild));
          }
        }
      }
    }

    private void send(ServerOp op) {
      send(new Outgoing(op));
    }

    /** No faster than the client takes it: else its own replay would fill its queue. */
    private void send(Outgoing frame) {
      var connection = session.connection();
      connection.send(frame);
      notTaken += frame.size(connection.encoding());
      if (notTaken > AT_A_TIME) {
        connection.awaitRoom();
        notTaken = 0;
      }
    }
  }
}
