package chat.tempest.gateway.stream;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.GuildState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What people see of a guild now. Blocks on the database. */
public interface Sights {
  /** The channels and active threads that each may view; those who are no members are left out. */
  Map<UserId, Set<ChannelId>> visibleChannels(GuildId guild, Collection<UserId> users);

  /** Those of the users who may view one channel or active thread. */
  Set<UserId> viewers(GuildId guild, ChannelId channel, Collection<UserId> users);

  /** Whether the user may view a channel or thread, archived or not. */
  boolean sees(UserId user, ChannelId channel);

  /** The guild's state as the user may see it; empty where they are no member. */
  Optional<GuildState> guild(UserId user, GuildId guild);

  /** All channels and active threads of the guild. */
  List<Channel> channels(GuildId guild);
}
