package chat.tempest.chat.message;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import chat.tempest.protocol.Attachment;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.MessageReference;
import chat.tempest.protocol.User;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A row of {@code messages} with its author; what else belongs to it stands in other tables. */
record MessageRow(
    MessageId id,
    ChannelId channelId,
    GuildId guildId,
    User author,
    int type,
    String content,
    @Nullable Instant editedAt,
    @Nullable MessageId replyTo,
    List<RoleId> mentionRoles,
    boolean mentionEveryone,
    @Nullable String nonce) {
  Message with(@Nullable Message referenced, List<User> mentions, List<Attachment> attachments) {
    return new Message(
        id,
        channelId,
        guildId,
        author,
        type,
        content,
        Instant.ofEpochMilli(id.createdAtMillis()),
        editedAt,
        replyTo == null ? null : new MessageReference(channelId, replyTo),
        referenced,
        mentions,
        mentionRoles,
        mentionEveryone,
        attachments,
        nonce);
  }
}
