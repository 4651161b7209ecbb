package chat.tempest.chat.channel;

import chat.tempest.core.ChannelId;
import chat.tempest.core.Patch;
import chat.tempest.core.Problem;
import chat.tempest.protocol.Channel;
import org.jspecify.annotations.Nullable;

/**
 * Where a channel is to stand.
 *
 * @param position from 0, among the siblings under one parent
 */
public record ChannelMove(ChannelId id, int position, Patch<@Nullable ChannelId> parentId) {
  public ChannelMove {
    if (position < 0 || position > ChannelLimit.MOST) {
      throw Problem.invalid("position", position + ", 0 to " + ChannelLimit.MOST + " are right");
    }
  }

  Channel appliedTo(Channel before) {
    return new Channel(
        before.id(),
        before.guildId(),
        before.type(),
        before.name(),
        before.topic(),
        position,
        parentId.orElseNullable(before.parentId()),
        before.rateLimitPerUser(),
        before.permissionOverwrites(),
        before.lastMessageId());
  }
}
