package chat.tempest.chat.message;

import chat.tempest.core.MessageId;

/** The message of the same channel that is replied to. */
public record ReplyTo(MessageId messageId) {}
