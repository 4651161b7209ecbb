package chat.tempest.gateway.stream;

import static java.util.stream.Collectors.toMap;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
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
 * session that may no longer see it. What changes the sight of one thread alone is found anew for
 * that thread alone: threads come and go often.
 */
final class GuildStream extends EventStream {
  /** Events that say all that there is to say of a channel or thread that comes into sight. */
  private static final Set<String> INTRODUCING =
      Set.of("CHANNEL_CREATE", "THREAD_CREATE", "THREAD_UPDATE");

  private static final String THREAD = "THREAD_";
  private static final String THREAD_UPDATE = "THREAD_UPDATE";
  private static final String THREAD_DELETE = "THREAD_DELETE";
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
    if (isClosing(event)) {
      close(event);
      return;
    }
    look(event);
    receivers(event.audience()).send(Frames.of(event));
  }

  private void look(LoggedEvent event) {
    var channel = channelOf(event);
    boolean isNew = channel.isPresent() && met.add(channel.get());
    if (event.changesSight() && !event.type().startsWith(THREAD)) {
      lookAgain(List.copyOf(seats()));
    } else if (channel.isPresent() && (isNew || event.changesSight())) {
      lookAgainAt(channel.get(), INTRODUCING.contains(event.type()));
    }
  }

  private static Optional<ChannelId> channelOf(LoggedEvent event) {
    return event.audience() instanceof Audience.WhoCanView(var _, var channel)
        ? Optional.of(channel)
        : Optional.empty();
  }

  private static boolean isClosing(LoggedEvent event) {
    return event.type().equals(THREAD_DELETE)
        || (event.type().equals(THREAD_UPDATE)
            && WireCodec.decode(event.data(), Channel.class).isArchived());
  }

  /** Nothing more comes of the thread: it is archived or gone. */
  private void close(LoggedEvent event) {
    receivers(event.audience()).send(Frames.of(event));
    channelOf(event)
        .ifPresent(
            thread -> {
              seats().forEach(seat -> seat.seesNoLonger(thread));
              met.remove(thread);
              viewers.remove(thread);
            });
  }

  private void end(LoggedEvent event) {
    receivers(event.audience()).send(Frames.of(event));
    remove(List.copyOf(seats()));
  }

  /** What is seen now includes all that the missed events say. */
  @Override
  protected void catchUp(Seat seat, List<LoggedEvent> missed) {
    var before = Set.copyOf(seat.sight());
    lookAgain(List.of(seat));
    if (!seats().contains(seat)) {
      return;
    }
    for (var event : missed) {
      if (concerns(event.audience(), seat) || closes(event, before, seat)) {
        tell(seat, Frames.of(event));
      }
    }
  }

  private boolean closes(LoggedEvent event, Set<ChannelId> before, Seat seat) {
    return isClosing(event)
        && channelOf(event)
            .filter(before::contains)
            .filter(thread -> sights.sees(seat.session().user(), thread))
            .isPresent();
  }

  private static boolean concerns(Audience audience, Seat seat) {
    return switch (audience) {
      case Audience.Everyone _ -> true;
      case Audience.WhoCanView(var _, var channel) -> seat.sees(channel);
      case Audience.Only(var user) -> seat.session().user().equals(user);
    };
  }

  private Receivers receivers(Audience audience) {
    return switch (audience) {
      case Audience.Everyone _ -> everyone();
      case Audience.WhoCanView(var _, var channel) ->
          viewers.computeIfAbsent(channel, key -> Receivers.of(seats(), seat -> seat.sees(key)));
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

  /** Finds out what they see now, and tells each what came into sight and what went out of it. */
  private void lookAgain(List<Seat> seats) {
    var seen = sights.visibleChannels(guild, users(seats));
    var gone = seats.stream().filter(seat -> !seen.containsKey(seat.session().user())).toList();
    remove(gone);
    gone.forEach(seat -> tell(seat, Frames.wentOutOfSight(guild)));

    var lost = new HashMap<Seat, Set<ChannelId>>();
    var gained = new HashMap<Seat, Set<ChannelId>>();
    for (var seat : seats) {
      var now = seen.get(seat.session().user());
      if (now != null && !now.equals(seat.sight())) {
        lost.put(seat, minus(seat.sight(), now));
        gained.put(seat, minus(now, seat.sight()));
        seat.seesOnly(now);
      }
    }
    tell(lost, gained);
    viewers.clear();
  }

  /** The same for one channel or thread alone. */
  private void lookAgainAt(ChannelId channel, boolean introduced) {
    var seeing = sights.viewers(guild, channel, users(seats()));
    var lost = new HashMap<Seat, Set<ChannelId>>();
    var gained = new HashMap<Seat, Set<ChannelId>>();
    for (var seat : seats()) {
      boolean sees = seeing.contains(seat.session().user());
      if (sees && !seat.sees(channel)) {
        seat.comesToSee(channel);
        gained.put(seat, introduced ? Set.of() : Set.of(channel));
      } else if (!sees && seat.sees(channel)) {
        seat.seesNoLonger(channel);
        lost.put(seat, Set.of(channel));
      }
    }
    tell(lost, gained);
    viewers.remove(channel);
  }

  private static Set<UserId> users(List<Seat> seats) {
    return seats.stream().map(seat -> seat.session().user()).collect(Collectors.toSet());
  }

  /** What is archived or gone by now is not told of here: an event of its own does. */
  private void tell(Map<Seat, Set<ChannelId>> lost, Map<Seat, Set<ChannelId>> gained) {
    if (isEmpty(lost) && isEmpty(gained)) {
      return;
    }
    var channels = sights.channels(guild).stream().collect(toMap(Channel::id, Function.identity()));
    lost.forEach((seat, ids) -> tell(seat, ids, channels, Frames::wentOutOfSight));
    var frames = new HashMap<Channel, Outgoing>();
    gained.forEach(
        (seat, ids) ->
            tell(
                seat,
                ids,
                channels,
                channel -> frames.computeIfAbsent(channel, Frames::cameIntoSight)));
  }

  private static boolean isEmpty(Map<Seat, Set<ChannelId>> channels) {
    return channels.values().stream().allMatch(Set::isEmpty);
  }

  private static void tell(
      Seat seat,
      Set<ChannelId> ids,
      Map<ChannelId, Channel> channels,
      Function<Channel, Outgoing> frame) {
    inOrder(ids, channels).forEach(channel -> tell(seat, frame.apply(channel)));
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
