package chat.tempest.chat.snapshot;

import static chat.tempest.chat.snapshot.Snapshots.byGuild;

import chat.tempest.chat.access.Standing;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.guild.GuildStore;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.chat.presence.Presences;
import chat.tempest.chat.readstate.ReadStateStore;
import chat.tempest.chat.role.RoleStore;
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
import java.util.List;
import java.util.Map;

/** Puts guilds together as one member sees them, with a bounded number of queries for them all. */
public final class GuildStates {
  /** How many members a state holds at most, besides the reader. */
  static final int MOST_MEMBERS = 1_000;

  private final EventLog log;
  private final GuildStore guilds;
  private final RoleStore roles;
  private final ChannelStore channels;
  private final MemberStore members;
  private final ReadStateStore readStates;
  private final Presences presences;

  public GuildStates(
      EventLog log,
      GuildStore guilds,
      RoleStore roles,
      ChannelStore channels,
      MemberStore members,
      ReadStateStore readStates,
      Presences presences) {
    this.log = log;
    this.guilds = guilds;
    this.roles = roles;
    this.channels = channels;
    this.members = members;
    this.readStates = readStates;
    this.presences = presences;
  }

  /** In the order of the standings. */
  List<GuildState> of(Transaction tx, UserId user, List<Standing> standings) {
    var ids = standings.stream().map(Standing::guildId).toList();
    var parts =
        new Parts(
            byGuild(guilds.get(tx, ids), Guild::id),
            byGuild(roles.of(tx, ids), Role::guildId),
            byGuild(channels.of(tx, ids), Channel::guildId),
            byGuild(members(tx, ids), Member::guildId),
            members.count(tx, ids));
    return standings.stream().map(standing -> state(tx, user, standing, parts)).toList();
  }

  private record Parts(
      Map<GuildId, List<Guild>> guilds,
      Map<GuildId, List<Role>> roles,
      Map<GuildId, List<Channel>> channels,
      Map<GuildId, List<Member>> members,
      Map<GuildId, Integer> counts) {}

  private GuildState state(Transaction tx, UserId user, Standing standing, Parts parts) {
    var id = standing.guildId();
    var visible = standing.visibleChannels();
    var seen =
        parts.channels().getOrDefault(id, List.of()).stream()
            .filter(channel -> visible.contains(channel.id()))
            .toList();
    var listed = withReader(tx, user, id, parts.members().getOrDefault(id, List.of()));
    return new GuildState(
        parts.guilds().getOrDefault(id, List.of()).getFirst(),
        parts.roles().getOrDefault(id, List.of()),
        seen,
        listed,
        parts.counts().getOrDefault(id, listed.size()),
        presences(listed),
        readStates(tx, user, standing),
        log.head(tx, id.value()));
  }

  private List<Member> withReader(Transaction tx, UserId user, GuildId guild, List<Member> oldest) {
    if (oldest.stream().anyMatch(member -> member.user().id().equals(user))) {
      return oldest;
    }
    var all = new ArrayList<>(oldest);
    members.get(tx, guild, user).ifPresent(all::add);
    return List.copyOf(all);
  }

  List<ReadState> readStates(Transaction tx, UserId user, Standing standing) {
    return readStates.of(tx, user, standing.roleIds(), standing.visibleChannels());
  }

  List<Channel> channels(Transaction tx, GuildId guild) {
    return channels.of(tx, List.of(guild));
  }

  List<Member> members(Transaction tx, List<GuildId> guilds) {
    return members.oldest(tx, guilds, MOST_MEMBERS);
  }

  List<Presence> presences(List<Member> members) {
    var there = presences.of(members.stream().map(member -> member.user().id()).toList());
    return members.stream()
        .filter(member -> there.containsKey(member.user().id()))
        .map(
            member ->
                new Presence(
                    member.guildId(),
                    member.user().id(),
                    there.getOrDefault(member.user().id(), Presences.OFFLINE)))
        .toList();
  }
}
