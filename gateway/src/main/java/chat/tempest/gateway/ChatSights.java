package chat.tempest.gateway;

import chat.tempest.chat.access.Sight;
import chat.tempest.chat.snapshot.Snapshots;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.gateway.stream.Sights;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.GuildState;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What the chat says of sight. */
record ChatSights(Sight sight, Snapshots snapshots) implements Sights {
  @Override
  public Map<UserId, Set<ChannelId>> visibleChannels(GuildId guild, Collection<UserId> users) {
    return sight.visibleChannels(guild, users);
  }

  @Override
  public Set<UserId> viewers(GuildId guild, ChannelId channel, Collection<UserId> users) {
    return sight.viewers(guild, channel, users);
  }

  @Override
  public boolean sees(UserId user, ChannelId channel) {
    return sight.sees(user, channel);
  }

  @Override
  public Optional<GuildState> guild(UserId user, GuildId guild) {
    return snapshots.guild(user, guild);
  }

  @Override
  public List<Channel> channels(GuildId guild) {
    return snapshots.channels(guild);
  }
}
