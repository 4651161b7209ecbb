package chat.tempest.chat.snapshot;

import static java.util.Objects.requireNonNull;
import static java.util.stream.Collectors.groupingBy;

import chat.tempest.chat.access.Standing;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.channel.OverwriteStore;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.chat.presence.Presences;
import chat.tempest.chat.readstate.ReadStateStore;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.chat.thread.ThreadMemberStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.EventLog;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.Role;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** Puts guilds together as one member sees them, with a bounded number of queries for them all. */
public final class GuildStates {
  /** How many members a state holds at most, besides the reader. */
  static final int MOST_MEMBERS = 1_000;

  /** How many of the reader's own memberships of threads all states together hold at most. */
  private static final int MOST_FOLLOWED = 1_000;

  private final EventLog log;
  private final GuildStore guilds;
  private final OverwriteStore overwrites;
  private final RoleStore roles;
  private final ChannelStore channels;
  private final ThreadMemberStore threadMembers;
  private final MemberStore members;
  private final ReadStateStore readStates;
  private final Presences presences;

  public GuildStates(
      EventLog log,
      GuildStore guilds,
      OverwriteStore overwrites,
      RoleStore roles,
      ChannelStore channels,
      ThreadMemberStore threadMembers,
      MemberStore members,
      ReadStateStore readStates,
      Presences presences) {
    this.log = log;
    this.guilds = guilds;
    this.overwrites = overwrites;
    this.roles = roles;
    this.channels = channels;
    this.threadMembers = threadMembers;
    this.members = members;
    this.readStates = readStates;
    this.presences = presences;
  }

  /** In the order of the standings: the same number of queries however many there are. */
  List<GuildState> of(Transaction tx, UserId user, List<Standing> standings) {
    var ids = standings.stream().map(Standing::guildId).toList();
    var sight = new HashMap<GuildId, Set<ChannelId>>();
    standings.forEach(standing -> sight.put(standing.guildId(), standing.visibleChannels()));
    var parts =
        new Parts(
            user,
            byGuild(guilds.get(tx, ids), Guild::id),
            overwrites.ofGuilds(tx, ids),
            byGuild(roles.of(tx, ids), Role::guildId),
            byGuild(channels.of(tx, ids), Channel::guildId),
            byGuild(channels.activeThreads(tx, ids), Channel::guildId),
            threadMembers.newestOf(tx, user, ids, MOST_FOLLOWED),
            byGuild(members(tx, ids), Member::guildId),
            byGuild(members.everywhere(tx, user), Member::guildId),
            members.count(tx, ids),
            readStates(tx, user, standings),
            log.heads(tx, ids));
    return ids.stream()
        .map(id -> parts.of(id, sight.getOrDefault(id, Set.of()), this::presences))
        .toList();
  }

  /** In all channels that the user may view by these standings. */
  List<ReadState> readStates(Transaction tx, UserId user, List<Standing> standings) {
    var roleIds = standings.stream().flatMap(s -> s.roleIds().stream()).toList();
    var visible = standings.stream().flatMap(s -> s.visibleChannels().stream()).toList();
    return readStates.of(tx, user, roleIds, visible);
  }

  /** Threads that are not archived among them. */
  List<Channel> channels(Transaction tx, GuildId guild) {
    var all = new ArrayList<>(channels.of(tx, List.of(guild)));
    all.addAll(channels.activeThreads(tx, List.of(guild)));
    return all;
  }

  List<Member> members(Transaction tx, List<GuildId> guilds) {
    return members.oldest(tx, guilds, MOST_MEMBERS);
  }

  /** Of those who are not offline. */
  List<Presence> presences(List<Member> members) {
    var there = presences.of(members.stream().map(member -> member.user().id()).toList());
    return members.stream()
        .filter(member -> there.containsKey(member.user().id()))
        .map(member -> presence(member, requireNonNull(there.get(member.user().id()))))
        .toList();
  }

  private static Presence presence(Member member, String status) {
    return new Presence(member.guildId(), member.user().id(), status);
  }

  private static <T> Map<GuildId, List<T>> byGuild(List<T> values, Function<T, GuildId> guild) {
    return values.stream().collect(groupingBy(guild));
  }
}
