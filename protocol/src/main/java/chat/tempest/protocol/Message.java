package chat.tempest.protocol;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message.
 *
 * @param type see {@link MessageType}
 * @param content at most 4,000 characters; may be empty where there are attachments
 * @param referencedMessage the message that this replies to, without its own reference; null where
 *     there is none or it was deleted (then {@code messageReference} still names it)
 * @param thread the thread that was begun from this message, as its reader may view it; always null
 *     in events
 * @param nonce what the sender gave, at most 25 characters
 */
public record Message(
    MessageId id,
    ChannelId channelId,
    GuildId guildId,
    User author,
    int type,
    String content,
    Instant timestamp,
    @Nullable Instant editedTimestamp,
    @Nullable MessageReference messageReference,
    @Nullable Message referencedMessage,
    List<User> mentions,
    List<RoleId> mentionRoles,
    boolean mentionEveryone,
    List<Attachment> attachments,
    @Nullable String nonce,
    @Nullable Channel thread) {

  /** As in an event. */
  public Message(
      MessageId id,
      ChannelId channelId,
      GuildId guildId,
      User author,
      int type,
      String content,
      Instant timestamp,
      @Nullable Instant editedTimestamp,
      @Nullable MessageReference messageReference,
      @Nullable Message referencedMessage,
      List<User> mentions,
      List<RoleId> mentionRoles,
      boolean mentionEveryone,
      List<Attachment> attachments,
      @Nullable String nonce) {
    this(
        id,
        channelId,
        guildId,
        author,
        type,
        content,
        timestamp,
        editedTimestamp,
        messageReference,
        referencedMessage,
        mentions,
        mentionRoles,
        mentionEveryone,
        attachments,
        nonce,
        null);
  }

  /** The same with the thread that was begun from it. */
  public Message with(Channel begun) {
    return new Message(
        id,
        channelId,
        guildId,
        author,
        type,
        content,
        timestamp,
        editedTimestamp,
        messageReference,
        referencedMessage,
        mentions,
        mentionRoles,
        mentionEveryone,
        attachments,
        nonce,
        begun);
  }
}
