package chat.tempest.chat.channel;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Overwrite;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code channels}; its overwrites stand in a table of their own. */
record ChannelRow(
    ChannelId id,
    GuildId guildId,
    int type,
    String name,
    @Nullable String topic,
    int position,
    @Nullable ChannelId parentId,
    int rateLimitPerUser,
    @Nullable MessageId lastMessageId) {
  Channel with(List<Overwrite> overwrites) {
    return new Channel(
        id,
        guildId,
        type,
        name,
        topic,
        position,
        parentId,
        rateLimitPerUser,
        overwrites,
        lastMessageId);
  }
}
