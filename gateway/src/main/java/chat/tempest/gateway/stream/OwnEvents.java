package chat.tempest.gateway.stream;

import static java.util.stream.Collectors.toUnmodifiableSet;

import chat.tempest.chat.presence.Presences;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.gateway.session.Session;
import chat.tempest.gateway.transport.Outgoing;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.GuildDeleted;
import chat.tempest.protocol.event.GuildJoined;
import chat.tempest.protocol.event.PresenceChanged;
import chat.tempest.protocol.wire.WireCodec;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * Delivers what stands in a user's own stream. Coming into a guild gives its state and begins its
 * stream; leaving it ends that stream.
 */
public final class OwnEvents {
  private static final String GUILD_CREATE = "GUILD_CREATE";
  private static final String GUILD_DELETE = "GUILD_DELETE";

  private final Sights sights;
  private final Presences presences;
  private final Streams streams;
  private final Consumer<Ephemeral> everywhere;

  OwnEvents(Sights sights, Presences presences, Streams streams, Consumer<Ephemeral> everywhere) {
    this.sights = sights;
    this.presences = presences;
    this.streams = streams;
    this.everywhere = everywhere;
  }

  /**
   * @param sessions of one user
   */
  public void deliver(LoggedEvent event, List<Session> sessions) {
    if (sessions.isEmpty()) {
      return;
    }
    switch (event.type()) {
      case GUILD_CREATE -> join(event, sessions);
      case GUILD_DELETE -> leave(event, sessions);
      default -> send(Frames.of(event), sessions);
    }
  }

  private void join(LoggedEvent event, List<Session> sessions) {
    var joined = WireCodec.decode(event.data(), GuildJoined.class);
    sights
        .guild(joined.userId(), joined.guildId())
        .ifPresent(state -> begin(event, state, sessions));
  }

  private void begin(LoggedEvent event, GuildState state, List<Session> sessions) {
    send(Frames.joined(event, state), sessions);
    var guild = state.guild().id();
    for (var session : sessions) {
      streams.leave(session, guild);
      streams.join(session, guild, state.cursor(), sightOf(state));
    }
    appear(guild, sessions.getFirst().user());
  }

  /** Those who were there before see at once that the new member is there too. */
  private void appear(GuildId guild, UserId user) {
    var status = presences.statusOf(user);
    if (!status.equals(Presences.OFFLINE)) {
      everywhere.accept(new PresenceChanged(new Presence(guild, user, status)));
    }
  }

  private void leave(LoggedEvent event, List<Session> sessions) {
    send(Frames.of(event), sessions);
    var guild = WireCodec.decode(event.data(), GuildDeleted.class).guildId();
    sessions.forEach(session -> streams.leave(session, guild));
  }

  private static void send(Outgoing frame, List<Session> sessions) {
    for (var session : sessions) {
      session.connection().send(frame);
    }
  }

  /** What its reader sees as of the state's cursor. */
  public static Set<ChannelId> sightOf(GuildState state) {
    return Stream.concat(state.channels().stream(), state.threads().stream())
        .map(Channel::id)
        .collect(toUnmodifiableSet());
  }
}
