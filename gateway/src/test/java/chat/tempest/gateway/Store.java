package chat.tempest.gateway;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.toMap;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.Role;
import chat.tempest.protocol.ThreadMembersUpdate;
import chat.tempest.protocol.event.ChannelDeleted;
import chat.tempest.protocol.event.GuildDeleted;
import chat.tempest.protocol.event.GuildOverwritesUpdated;
import chat.tempest.protocol.event.MemberLeft;
import chat.tempest.protocol.event.MessageDeleted;
import chat.tempest.protocol.event.RoleDeleted;
import chat.tempest.protocol.event.ThreadDeleted;
import chat.tempest.protocol.frame.ServerOp.Dispatch;
import chat.tempest.protocol.frame.ServerOp.Ready;
import chat.tempest.protocol.wire.WireCodec;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a client holds, written down as simply as can be: a Ready, and each event applied to it. Two
 * stores are equal where their clients see the same.
 */
final class Store {
  private final Map<GuildId, Place> guilds =
      new TreeMap<>(Comparator.comparingLong(GuildId::value));
  private final Map<String, Long> cursors = new TreeMap<>();
  private final UserId reader;

  /** One guild. */
  private static final class Place {
    Guild guild;
    List<Overwrite> overwrites;
    final Map<RoleId, Role> roles;
    final Map<ChannelId, Channel> channels;
    final Map<ChannelId, Channel> threads;
    final Set<ChannelId> followed;
    final Map<UserId, Member> members;
    final Map<UserId, String> presences;
    final Map<ChannelId, ReadState> readStates;
    int memberCount;

    Place(GuildState state) {
      guild = state.guild();
      overwrites = state.permissionOverwrites();
      roles = by(state.roles(), Role::id);
      channels = by(state.channels(), Channel::id);
      threads = by(state.threads(), Channel::id);
      followed = new TreeSet<>(Comparator.comparingLong(ChannelId::value));
      state.threadMembers().forEach(member -> followed.add(member.id()));
      members = by(state.members(), member -> member.user().id());
      presences = new HashMap<>();
      state.presences().forEach(presence -> presences.put(presence.userId(), presence.status()));
      readStates = by(state.readStates(), ReadState::channelId);
      memberCount = state.memberCount();
    }

    private static <K, V> Map<K, V> by(List<V> values, Function<V, K> key) {
      return new HashMap<>(
          values.stream().collect(toMap(key, Function.identity(), (_, last) -> last)));
    }
  }

  Store(Ready ready) {
    reader = ready.user().id();
    cursors.put(ready.user().id().toString(), ready.cursor());
    cursors.putAll(ready.cursors());
    ready.guilds().forEach(state -> guilds.put(state.guild().id(), new Place(state)));
  }

  Map<String, Long> cursors() {
    return Map.copyOf(cursors);
  }

  /** False where it was seen before. */
  boolean apply(Dispatch event) {
    var stream = Long.toString(event.stream());
    if (event.seq() != null) {
      if (event.seq() <= cursors.getOrDefault(stream, 0L)) {
        return false;
      }
      cursors.put(stream, event.seq());
    }
    change(event);
    return true;
  }

  private void change(Dispatch event) {
    switch (event.type()) {
      case "GUILD_CREATE" -> {
        var state = read(event, GuildState.class);
        guilds.put(state.guild().id(), new Place(state));
        cursors.put(state.guild().id().toString(), state.cursor());
      }
      case "GUILD_DELETE" -> {
        var guild = read(event, GuildDeleted.class).guildId();
        guilds.remove(guild);
        cursors.remove(guild.toString());
      }
      case "MESSAGE_ACK" -> read(read(event, ReadState.class));
      default -> changeGuild(event, place(event.stream()));
    }
  }

  private @Nullable Place place(long stream) {
    return guilds.get(new GuildId(stream));
  }

  private void changeGuild(Dispatch event, @Nullable Place place) {
    if (place == null) {
      return;
    }
    switch (event.type()) {
      case "GUILD_UPDATE" -> place.guild = read(event, Guild.class);
      case "GUILD_OVERWRITES_UPDATE" ->
          place.overwrites = read(event, GuildOverwritesUpdated.class).permissionOverwrites();
      case "GUILD_MEMBER_ADD" -> {
        put(place, read(event, Member.class));
        place.memberCount++;
      }
      case "GUILD_MEMBER_UPDATE" -> put(place, read(event, Member.class));
      case "GUILD_MEMBER_REMOVE" -> {
        var user = read(event, MemberLeft.class).userId();
        place.members.remove(user);
        place.presences.remove(user);
        place.memberCount--;
      }
      case "GUILD_ROLE_CREATE", "GUILD_ROLE_UPDATE" -> {
        var role = read(event, Role.class);
        place.roles.put(role.id(), role);
      }
      case "GUILD_ROLE_DELETE" -> forget(place, read(event, RoleDeleted.class).roleId());
      case "CHANNEL_CREATE", "CHANNEL_UPDATE" -> put(place, read(event, Channel.class));
      case "THREAD_CREATE", "THREAD_UPDATE" -> putThread(place, read(event, Channel.class));
      case "THREAD_DELETE" -> {
        var thread = read(event, ThreadDeleted.class).id();
        place.threads.remove(thread);
        place.readStates.remove(thread);
      }
      case "THREAD_MEMBERS_UPDATE" -> follow(place, read(event, ThreadMembersUpdate.class));
      case "MESSAGE_DELETE" -> count(place, read(event, MessageDeleted.class).channelId(), -1);
      case "CHANNEL_DELETE" -> {
        var channel = read(event, ChannelDeleted.class).channelId();
        place.channels.remove(channel);
        place.readStates.remove(channel);
      }
      case "MESSAGE_CREATE" -> receive(place, read(event, Message.class));
      case "PRESENCE_UPDATE" -> {
        var presence = read(event, Presence.class);
        if (presence.status().equals("offline")) {
          place.presences.remove(presence.userId());
        } else {
          place.presences.put(presence.userId(), presence.status());
        }
      }
      default -> {
        // Changes nothing that a Ready holds.
      }
    }
  }

  private static void forget(Place place, RoleId role) {
    place.roles.remove(role);
    place.members.replaceAll((_, member) -> without(member, role));
  }

  private static Member without(Member member, RoleId role) {
    return new Member(
        member.guildId(),
        member.user(),
        member.nick(),
        member.roles().stream().filter(held -> !held.equals(role)).toList(),
        member.joinedAt(),
        member.communicationDisabledUntil());
  }

  private static void put(Place place, Member member) {
    place.members.put(member.user().id(), member);
  }

  private static void put(Place place, Channel channel) {
    var before = place.channels.get(channel.id());
    var last = before == null ? channel.lastMessageId() : before.lastMessageId();
    place.channels.put(channel.id(), with(channel, last));
  }

  private static void putThread(Place place, Channel thread) {
    if (thread.isArchived()) {
      place.threads.remove(thread.id());
    } else {
      place.threads.put(thread.id(), thread);
    }
  }

  private void follow(Place place, ThreadMembersUpdate update) {
    update.addedMembers().stream()
        .filter(member -> member.userId().equals(reader))
        .forEach(member -> place.followed.add(member.id()));
    if (update.removedMemberIds().contains(reader)) {
      place.followed.remove(update.id());
    }
    place.threads.computeIfPresent(
        update.id(),
        (_, thread) ->
            changed(
                thread,
                thread.lastMessageId(),
                update.memberCount(),
                requireNonNull(thread.messageCount())));
  }

  private static void count(Place place, ChannelId thread, int by) {
    place.threads.computeIfPresent(
        thread,
        (_, found) ->
            changed(
                found,
                found.lastMessageId(),
                requireNonNull(found.memberCount()),
                requireNonNull(found.messageCount()) + by));
  }

  private static Channel changed(
      Channel thread, @Nullable MessageId last, int members, int messages) {
    return new Channel(
        thread.id(),
        thread.guildId(),
        thread.type(),
        thread.name(),
        thread.topic(),
        thread.position(),
        thread.parentId(),
        thread.rateLimitPerUser(),
        thread.permissionOverwrites(),
        last,
        thread.ownerId(),
        thread.threadMetadata(),
        members,
        messages);
  }

  private void receive(Place place, Message message) {
    count(place, message.channelId(), 1);
    place.threads.computeIfPresent(
        message.channelId(),
        (_, thread) ->
            changed(
                thread,
                message.id(),
                requireNonNull(thread.memberCount()),
                requireNonNull(thread.messageCount())));
    var channel = place.channels.get(message.channelId());
    if (channel != null) {
      place.channels.put(channel.id(), with(channel, message.id()));
    }
  }

  private static Channel with(Channel channel, @Nullable MessageId last) {
    return new Channel(
        channel.id(),
        channel.guildId(),
        channel.type(),
        channel.name(),
        channel.topic(),
        channel.position(),
        channel.parentId(),
        channel.rateLimitPerUser(),
        channel.permissionOverwrites(),
        last);
  }

  private void read(ReadState state) {
    for (var place : guilds.values()) {
      if (place.channels.containsKey(state.channelId())
          || place.threads.containsKey(state.channelId())) {
        place.readStates.put(state.channelId(), state);
      }
    }
  }

  private static <T> T read(Dispatch event, Class<T> type) {
    return WireCodec.decode(event.data(), type);
  }

  /** Everything that can be compared, as text. */
  String shown() {
    var text = new StringBuilder(lasting());
    guilds.values().forEach(place -> lines(text, place.presences));
    return text.toString();
  }

  /** All of it that the log holds: not who is there just now. */
  String lasting() {
    var text = new StringBuilder();
    for (var place : guilds.values()) {
      text.append(place.guild).append(place.overwrites).append('\n');
      lines(text, place.roles);
      lines(text, place.channels);
      lines(text, place.threads);
      text.append(place.followed).append('\n');
      lines(text, place.members);
      text.append(place.memberCount).append('\n');
    }
    return text.toString();
  }

  private static void lines(StringBuilder text, Map<?, ?> values) {
    values.entrySet().stream()
        .map(Objects::toString)
        .sorted()
        .forEach(line -> text.append("  ").append(line).append('\n'));
  }
}
