package chat.tempest.protocol;

import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * How far the reader has read a channel.
 *
 * @param lastReadId null where nothing was ever read
 * @param mentionCount messages after {@code lastReadId} that ping the reader, counted by the server
 * @param cursor the sequence of the guild's last event that {@code mentionCount} includes: whoever
 *     counts on adds the messages of later events
 */
public record ReadState(
    ChannelId channelId, @Nullable MessageId lastReadId, int mentionCount, long cursor) {}
