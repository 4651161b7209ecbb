package chat.tempest.protocol;

import static chat.tempest.perms.Permission.PIN_MESSAGES;
import static chat.tempest.protocol.Harbour.*;

import chat.tempest.core.ChannelId;
import chat.tempest.core.DeviceId;
import chat.tempest.core.GuildId;
import chat.tempest.core.SecurityEventId;
import chat.tempest.protocol.event.ApprovalEnded;
import chat.tempest.protocol.event.ApprovalRequested;
import chat.tempest.protocol.event.ChannelCreated;
import chat.tempest.protocol.event.ChannelDeleted;
import chat.tempest.protocol.event.ChannelUpdated;
import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.Event;
import chat.tempest.protocol.event.GuildDeleted;
import chat.tempest.protocol.event.GuildJoined;
import chat.tempest.protocol.event.GuildLeft;
import chat.tempest.protocol.event.GuildOverwritesUpdated;
import chat.tempest.protocol.event.GuildUpdated;
import chat.tempest.protocol.event.MemberJoined;
import chat.tempest.protocol.event.MemberLeft;
import chat.tempest.protocol.event.MemberUpdated;
import chat.tempest.protocol.event.MessageAcked;
import chat.tempest.protocol.event.MessageCreated;
import chat.tempest.protocol.event.MessageDeleted;
import chat.tempest.protocol.event.MessageUpdated;
import chat.tempest.protocol.event.PresenceChanged;
import chat.tempest.protocol.event.RoleCreated;
import chat.tempest.protocol.event.RoleDeleted;
import chat.tempest.protocol.event.RoleUpdated;
import chat.tempest.protocol.event.SecurityEventCreated;
import chat.tempest.protocol.event.ThreadDeleted;
import chat.tempest.protocol.event.ThreadMembersUpdated;
import chat.tempest.protocol.event.TypingStarted;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.frame.ServerOp.Ready;
import chat.tempest.protocol.wire.WireCodec;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A Ready, each kind of event once, and the Ready that one gets afterwards: a store that begins
 * with the first and applies the events holds the last.
 */
final class Story {
  private static final long GUILD_HEAD = 100;
  private static final long OWN_HEAD = 7;

  private final Map<Long, Long> heads =
      new HashMap<>(Map.of(GUILD.value(), GUILD_HEAD, INES.id().value(), OWN_HEAD));
  private final List<Dispatch> events = new ArrayList<>();

  static Ready before() {
    var state =
        new GuildState(
            guild("Harbour"),
            List.of(),
            List.of(everyone(GUILD), role(GUESTS, "Guests", 0, 1)),
            List.of(
                category(),
                text(GENERAL, "general", null, 0, SECOND),
                text(OLD, "old-stories", "To be closed", 1, null)),
            List.of(thread(KNOTS, "Knots", open(false), 1), thread(ROPES, "Ropes", open(false), 1)),
            List.of(follower(KNOTS, INES), follower(ROPES, INES)),
            List.of(
                member(INES, null, List.of()),
                member(THEO, null, List.of(GUESTS)),
                member(JONAS, "Jo", List.of())),
            3,
            List.of(online(INES), online(JONAS)),
            List.of(new ReadState(GENERAL, FIRST, 0, GUILD_HEAD)),
            GUILD_HEAD);
    return ready(
        List.of(state, small(LEFT_GUILD, "Quarry", 3), small(GONE_GUILD, "Mill", 4)), OWN_HEAD);
  }

  static Ready after() {
    var state =
        new GuildState(
            guild("Harbour Lights"),
            List.of(guildOverwrite(PIN_MESSAGES)),
            List.of(everyone(GUILD), role(CREW, "Crew", 0x1F6FEB, 2)),
            List.of(
                category(),
                text(GENERAL, "general", "Tides and times", 0, THIRD),
                text(NEWS, "news", null, 2, null)),
            List.of(thread(TIDES, "Tides of December", open(true), 2)),
            List.of(follower(TIDES, INES), follower(ROPES, INES)),
            List.of(
                member(INES, null, List.of()),
                member(THEO, "Captain", List.of(CREW)),
                member(MARA, null, List.of())),
            3,
            List.of(online(INES), new Presence(GUILD, THEO.id(), "idle")),
            List.of(new ReadState(GENERAL, THIRD, 0, GUILD_HEAD + 20)),
            GUILD_HEAD + 20);
    return ready(List.of(state, small(NEW_GUILD, "Lighthouse", 1)), OWN_HEAD + 6);
  }

  static List<Dispatch> told() {
    return new Story().tell();
  }

  private List<Dispatch> tell() {
    happens(new GuildUpdated(guild("Harbour Lights")));
    happens(new GuildOverwritesUpdated(GUILD, List.of(guildOverwrite(PIN_MESSAGES))));
    happens(new MemberJoined(member(MARA, null, List.of())));
    happens(new RoleCreated(role(CREW, "Crew", 0, 2)));
    happens(new RoleUpdated(role(CREW, "Crew", 0x1F6FEB, 2), true));
    happens(new MemberUpdated(member(THEO, "Captain", List.of(GUESTS, CREW)), true));
    happens(new RoleDeleted(GUILD, GUESTS));
    happens(new MemberLeft(GUILD, JONAS.id()));
    happens(new ChannelCreated(text(NEWS, "news", null, 2, null)));
    happens(new ChannelUpdated(text(GENERAL, "general", "Tides and times", 0, SECOND), false));
    happens(new ChannelDeleted(GUILD, OLD));
    happens(new ChannelCreated(thread(TIDES, "Tides", open(false), 1)));
    happens(new ThreadMembersUpdated(followed(TIDES, INES, 2), false));
    happens(new ChannelUpdated(thread(TIDES, "Tides of December", open(true), 2), false));
    happens(new ThreadMembersUpdated(unfollowed(KNOTS, INES, 0), false));
    happens(ThreadDeleted.of(thread(KNOTS, "Knots", open(false), 0)));
    happens(new ChannelUpdated(thread(ROPES, "Ropes", archived(), 1), false));
    passes(new PresenceChanged(new Presence(GUILD, THEO.id(), "idle")));
    passes(new TypingStarted(GUILD, GENERAL, THEO.id()));
    happens(new MessageCreated(reply("<@%s> at teh pier".formatted(INES.id()), null)));
    happens(new MessageUpdated(reply("<@%s> at the pier".formatted(INES.id()), LATER)));
    happens(new MessageDeleted(GUILD, GENERAL, SECOND, THEO.id(), List.of(), List.of(), false));
    happens(new MessageAcked(INES.id(), new ReadState(GENERAL, THIRD, 0, GUILD_HEAD + 20)));
    happens(new SecurityEventCreated(INES.id(), securityEvent()));
    happens(new ApprovalRequested(INES.id(), approvalRequest()));
    happens(new ApprovalEnded(INES.id(), approvalRequest().id()));
    joins(new GuildJoined(INES.id(), NEW_GUILD), small(NEW_GUILD, "Lighthouse", 1));
    happens(new GuildLeft(INES.id(), LEFT_GUILD));
    heads.put(GONE_GUILD.value(), 4L);
    happens(new GuildDeleted(GONE_GUILD));
    return events;
  }

  private static SecurityEvent securityEvent() {
    return new SecurityEvent(
        new SecurityEventId(1_300_000_000_000_009_001L),
        "device_signed_in",
        new DeviceId(1_300_000_000_000_009_000L),
        "Firefox on Linux",
        "192.0.2.0/24",
        LATER);
  }

  private static ApprovalRequest approvalRequest() {
    return new ApprovalRequest(
        "2f1e7a52-6f0b-4f0e-9d67-3a6c1f0b9a10", "Safari on iPhone", "2001:db8:1::/48", LATER);
  }

  private void happens(Event event) {
    add(next(event.stream()), event.type(), event.data(), event.stream());
  }

  /** The gateway puts the guild's state in the place of the event's own data. */
  private void joins(GuildJoined event, GuildState state) {
    add(next(event.stream()), event.type(), state, event.stream());
  }

  private void passes(Ephemeral event) {
    add(null, event.type(), event.data(), event.stream());
  }

  private void add(@Nullable Long seq, String type, Object data, long stream) {
    events.add(new Dispatch(seq, type, WireCodec.encode(data), stream));
  }

  private long next(long stream) {
    return heads.merge(stream, 1L, Long::sum);
  }

  private static Presence online(User user) {
    return new Presence(GUILD, user.id(), "online");
  }

  private static ThreadMembersUpdate followed(ChannelId thread, User user, int count) {
    var added = List.of(follower(thread, user));
    return new ThreadMembersUpdate(thread, GUILD, count, added, List.of());
  }

  private static ThreadMembersUpdate unfollowed(ChannelId thread, User user, int count) {
    return new ThreadMembersUpdate(thread, GUILD, count, List.of(), List.of(user.id()));
  }

  private static GuildState small(GuildId id, String name, long cursor) {
    var self = new Member(id, INES, null, List.of(), NOON, null);
    return new GuildState(
        new Guild(id, name, null, INES.id()),
        List.of(),
        List.of(everyone(id)),
        List.of(),
        List.of(),
        List.of(),
        List.of(self),
        1,
        List.of(new Presence(id, INES.id(), "online")),
        List.of(),
        cursor);
  }

  private static Ready ready(List<GuildState> guilds, long cursor) {
    var cursors = new HashMap<String, Long>();
    guilds.forEach(state -> cursors.put(state.guild().id().toString(), state.cursor()));
    return new Ready("5f1cc0a9", INES, guilds, cursor, cursors, settings());
  }

  private static Map<String, @Nullable Object> settings() {
    return Map.of("theme", "dark", "locale", "de", "panes", List.of(240, 0.5));
  }
}
