package chat.tempest.chat.channel;

import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.ChannelUpdated;
import chat.tempest.protocol.event.GuildEvent;
import chat.tempest.protocol.event.GuildOverwritesUpdated;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What a guild and its channels say of a role that comes to its end. */
public final class OverwritesOfRole {
  private final ChannelStore channels;
  private final OverwriteStore overwrites;

  public OverwritesOfRole(ChannelStore channels, OverwriteStore overwrites) {
    this.channels = channels;
    this.overwrites = overwrites;
  }

  /** Deletes them all; the events that tell of it. */
  public List<GuildEvent> deleteAll(Transaction tx, GuildId guild, RoleId role) {
    var ofChannels =
        Stream.concat(
                channels.of(tx, Set.of(guild)).stream(),
                channels.activeThreads(tx, Set.of(guild)).stream())
            .filter(c -> Overwritten.find(c.permissionOverwrites(), role.value()).isPresent())
            .map(channel -> delete(tx, channel, role));
    return Stream.concat(ofGuild(tx, guild, role).stream(), ofChannels).toList();
  }

  private Optional<GuildEvent> ofGuild(Transaction tx, GuildId guild, RoleId role) {
    var all = overwrites.of(tx, guild);
    var kept = Overwritten.without(all, role.value());
    if (kept.size() == all.size()) {
      return Optional.empty();
    }
    overwrites.delete(tx, guild, role.value());
    return Optional.of(new GuildOverwritesUpdated(guild, kept));
  }

  private GuildEvent delete(Transaction tx, Channel channel, RoleId role) {
    overwrites.delete(tx, channel.id(), role.value());
    var kept = Overwritten.without(channel.permissionOverwrites(), role.value());
    return ChannelUpdated.of(channel, channel.with(kept));
  }
}
