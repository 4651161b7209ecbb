package chat.tempest.gateway.stream;

import static java.util.stream.Collectors.toMap;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.db.LoggedEvent;
import chat.tempest.gateway.GatewayMetrics;
import chat.tempest.gateway.transport.Outgoing;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.Audience;
import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.MemberLeft;
import chat.tempest.protocol.wire.WireCodec;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A guild's stream. What its sessions see is known for each, and found anew before an event goes
 * out that may have changed it or that speaks of a channel not met before: so nothing leaves for a
 * session that may no longer see it.
 */
final class GuildStream extends EventStream {
  private static final String CHANNEL_CREATE = "CHANNEL_CREATE";
  private static final String GUILD_DELETE = "GUILD_DELETE";
  private static final String MEMBER_REMOVE = "GUILD_MEMBER_REMOVE";

  private final GuildId guild;
  private final Sights sights;

  /** Channels that the sight of all seats takes account of. */
  private final Set<ChannelId> met = new HashSet<>();

  private @Nullable Receivers everyone;
  private final Map<ChannelId, Receivers> viewers = new HashMap<>();

  GuildStream(
      GuildId guild, Sights sights, Executor threads, History history, GatewayMetrics metrics) {
    super(guild.value(), threads, history, metrics);
    this.guild = guild;
    this.sights = sights;
  }

  void offer(Ephemeral event) {
    onStrand(() -> receivers(event.audience()).send(Frames.of(event)));
  }

  @Override
  protected void deliver(LoggedEvent event, List<Seat> to) {
    if (to.isEmpty()) {
      return;
    }
    if (event.type().equals(GUILD_DELETE)) {
      end(event);
      return;
    }
    if (event.type().equals(MEMBER_REMOVE)) {
      var gone = WireCodec.decode(event.data(), MemberLeft.class).userId();
      remove(to.stream().filter(seat -> seat.session().user().equals(gone)).toList());
    }
    if (event.changesSight() || isNew(event.audience())) {
      lookAgain(List.copyOf(to), introduced(event));
    }
    receivers(event.audience()).send(Frames.of(event));
  }

  private void end(LoggedEvent event) {
    receivers(event.audience()).send(Frames.of(event));
    remove(List.copyOf(seats()));
  }

  private boolean isNew(Audience audience) {
    return audience instanceof Audience.WhoCanView(var _, var channel) && met.add(channel);
  }

  /** The channel of which the event itself says all that there is to say. */
  private static Optional<ChannelId> introduced(LoggedEvent event) {
    return event.type().equals(CHANNEL_CREATE)
            && event.audience() instanceof Audience.WhoCanView(var _, var channel)
        ? Optional.of(channel)
        : Optional.empty();
  }

  /** What is seen now includes all that the missed events say. */
  @Override
  protected void catchUp(Seat seat, List<LoggedEvent> missed) {
    lookAgain(List.of(seat), Optional.empty());
    if (!seats().contains(seat)) {
      return;
    }
    var connection = seat.session().connection();
    for (var event : missed) {
      if (concerns(event.audience(), seat)) {
        connection.send(Frames.of(event));
      }
    }
  }

  private static boolean concerns(Audience audience, Seat seat) {
    return switch (audience) {
      case Audience.Everyone _ -> true;
      case Audience.WhoCanView(var _, var channel) -> seat.sight().contains(channel);
      case Audience.Only(var user) -> seat.session().user().equals(user);
    };
  }

  private Receivers receivers(Audience audience) {
    return switch (audience) {
      case Audience.Everyone _ -> everyone();
      case Audience.WhoCanView(var _, var channel) ->
          viewers.computeIfAbsent(
              channel, key -> Receivers.of(seats(), seat -> seat.sight().contains(key)));
      case Audience.Only(var user) ->
          Receivers.of(seats(), seat -> seat.session().user().equals(user));
    };
  }

  private Receivers everyone() {
    var known = everyone;
    if (known == null) {
      known = Receivers.of(seats(), _ -> true);
      everyone = known;
    }
    return known;
  }

  @Override
  protected void reseated() {
    everyone = null;
    viewers.clear();
  }

  /**
   * Finds out what they see now, and tells each what came into sight and what went out of it.
   *
   * @param told the channel that needs no telling
   */
  private void lookAgain(List<Seat> seats, Optional<ChannelId> told) {
    var users = seats.stream().map(seat -> seat.session().user()).collect(Collectors.toSet());
    var seen = sights.visibleChannels(guild, users);
    var gone = seats.stream().filter(seat -> !seen.containsKey(seat.session().user())).toList();
    remove(gone);
    gone.forEach(seat -> tell(seat, Frames.wentOutOfSight(guild)));

    var gained = new HashMap<Seat, Set<ChannelId>>();
    for (var seat : seats) {
      var now = seen.get(seat.session().user());
      if (now != null && !now.equals(seat.sight())) {
        hide(seat, minus(seat.sight(), now));
        gained.put(seat, minus(now, seat.sight()));
        seat.sees(now);
      }
    }
    told.ifPresent(channel -> gained.values().forEach(channels -> channels.remove(channel)));
    show(gained);
    viewers.clear();
  }

  private void hide(Seat seat, Set<ChannelId> lost) {
    lost.forEach(channel -> tell(seat, Frames.wentOutOfSight(guild, channel)));
  }

  private void show(Map<Seat, Set<ChannelId>> gained) {
    if (gained.values().stream().allMatch(Set::isEmpty)) {
      return;
    }
    var channels = sights.channels(guild).stream().collect(toMap(Channel::id, Function.identity()));
    var frames = new HashMap<ChannelId, Outgoing>();
    gained.forEach(
        (seat, ids) ->
            inOrder(ids, channels)
                .forEach(
                    channel ->
                        tell(
                            seat,
                            frames.computeIfAbsent(
                                channel.id(), _ -> Frames.cameIntoSight(channel)))));
  }

  private static List<Channel> inOrder(Set<ChannelId> ids, Map<ChannelId, Channel> channels) {
    var ordered = new ArrayList<>(channels.values());
    ordered.removeIf(channel -> !ids.contains(channel.id()));
    ordered.sort(Comparator.comparingLong(channel -> channel.id().value()));
    return ordered;
  }

  private static Set<ChannelId> minus(Set<ChannelId> from, Set<ChannelId> what) {
    var left = new HashSet<>(from);
    left.removeAll(what);
    return left;
  }

  private static void tell(Seat seat, Outgoing frame) {
    seat.session().connection().send(frame);
  }
}
