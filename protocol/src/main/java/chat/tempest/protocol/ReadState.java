package chat.tempest.protocol;

import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * How far the reader has read a channel.
 *
 * @param lastReadId null where nothing was ever read
 * @param mentionCount mentions of the reader after {@code lastReadId}, counted by the server
 */
public record ReadState(ChannelId channelId, @Nullable MessageId lastReadId, int mentionCount) {}
