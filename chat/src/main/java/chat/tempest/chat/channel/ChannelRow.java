package chat.tempest.chat.channel;

import static java.util.Objects.requireNonNull;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.ThreadMetadata;
import java.time.Instant;
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
    @Nullable MessageId lastMessageId,
    @Nullable UserId ownerId,
    @Nullable Boolean archived,
    @Nullable Integer autoArchiveDuration,
    @Nullable Instant archivedAt,
    @Nullable Boolean locked,
    @Nullable Boolean invitable,
    @Nullable Integer memberCount,
    @Nullable Integer messageCount) {
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
        lastMessageId,
        ownerId,
        metadata(),
        memberCount,
        messageCount);
  }

  private @Nullable ThreadMetadata metadata() {
    return archived == null
        ? null
        : new ThreadMetadata(
            archived,
            requireNonNull(autoArchiveDuration),
            requireNonNull(archivedAt),
            requireNonNull(locked),
            requireNonNull(invitable));
  }
}
