package chat.tempest.chat.channel;

import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.ChannelUpdated;
import java.util.List;
import java.util.Set;

/** What channels say of a role that comes to its end. */
public final class OverwritesOfRole {
  private final ChannelStore channels;
  private final OverwriteStore overwrites;

  public OverwritesOfRole(ChannelStore channels, OverwriteStore overwrites) {
    this.channels = channels;
    this.overwrites = overwrites;
  }

  /** Deletes them all; the events that tell of it. */
  public List<ChannelUpdated> deleteAll(Transaction tx, GuildId guild, RoleId role) {
    return channels.of(tx, Set.of(guild)).stream()
        .filter(channel -> Overwritten.of(channel, role.value()).isPresent())
        .map(channel -> delete(tx, channel, role))
        .toList();
  }

  private ChannelUpdated delete(Transaction tx, Channel channel, RoleId role) {
    overwrites.delete(tx, channel.id(), role.value());
    return ChannelUpdated.of(channel, Overwritten.without(channel, role.value()));
  }
}
