package chat.tempest.protocol;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A channel or category.
 *
 * @param type Discord's number, see {@link ChannelType}
 * @param name 1 to 100 characters
 * @param topic at most 1,024 characters
 * @param position from 0, among the siblings under one parent
 * @param rateLimitPerUser slow mode in seconds, 0 to 21,600
 * @param lastMessageId the newest message as of reading this; not kept current by CHANNEL_UPDATE
 */
public record Channel(
    ChannelId id,
    GuildId guildId,
    int type,
    String name,
    @Nullable String topic,
    int position,
    @Nullable ChannelId parentId,
    int rateLimitPerUser,
    List<Overwrite> permissionOverwrites,
    @Nullable MessageId lastMessageId) {}
