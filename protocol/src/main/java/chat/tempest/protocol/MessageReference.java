package chat.tempest.protocol;

import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;

/** Names the message that another one replies to. */
public record MessageReference(ChannelId channelId, MessageId messageId) {}
