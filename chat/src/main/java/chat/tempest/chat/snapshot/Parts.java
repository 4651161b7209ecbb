package chat.tempest.chat.snapshot;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.GuildState;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.Presence;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.Role;
import chat.tempest.protocol.ThreadMember;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the states of some guilds are put together from. */
record Parts(
    UserId reader,
    Map<GuildId, List<Guild>> guilds,
    Map<GuildId, List<Overwrite>> overwrites,
    Map<GuildId, List<Role>> roles,
    Map<GuildId, List<Channel>> channels,
    Map<GuildId, List<Channel>> threads,
    Map<GuildId, List<ThreadMember>> threadMembers,
    Map<GuildId, List<Member>> oldest,
    Map<GuildId, List<Member>> readers,
    Map<GuildId, Integer> counts,
    List<ReadState> readStates,
    Map<Long, Long> heads) {
  GuildState of(
      GuildId id, Set<ChannelId> visible, Function<List<Member>, List<Presence>> presences) {
    var members = members(id);
    return new GuildState(
        of(guilds, id).getFirst(),
        of(overwrites, id),
        of(roles, id),
        of(channels, id).stream().filter(channel -> visible.contains(channel.id())).toList(),
        of(threads, id).stream().filter(thread -> visible.contains(thread.id())).toList(),
        of(threadMembers, id),
        members,
        counts.getOrDefault(id, members.size()),
        presences.apply(members),
        readStates.stream().filter(state -> visible.contains(state.channelId())).toList(),
        heads.getOrDefault(id.value(), 0L));
  }

  /** The oldest, and the reader always. */
  private List<Member> members(GuildId id) {
    var listed = of(oldest, id);
    if (listed.stream().anyMatch(member -> member.user().id().equals(reader))) {
      return listed;
    }
    return Stream.concat(listed.stream(), of(readers, id).stream()).toList();
  }

  private static <T> List<T> of(Map<GuildId, List<T>> values, GuildId id) {
    return values.getOrDefault(id, List.of());
  }
}
