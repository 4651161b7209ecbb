package chat.tempest.chat.message;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.protocol.Attachment;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.MessageReference;
import chat.tempest.protocol.MessageType;
import chat.tempest.protocol.User;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Messages put together in memory. */
final class Composed {
  private Composed() {}

  static Message message(
      MessageId id,
      ChannelId channel,
      GuildId guild,
      User author,
      MessageDraft draft,
      Optional<Message> referenced,
      Pings pings) {
    var type = referenced.isPresent() ? MessageType.REPLY : MessageType.DEFAULT;
    return new Message(
        id,
        channel,
        guild,
        author,
        type.number(),
        draft.content().value(),
        Instant.ofEpochMilli(id.createdAtMillis()),
        null,
        referenced.map(m -> new MessageReference(channel, m.id())).orElse(null),
        referenced.orElse(null),
        pings.users(),
        pings.roles(),
        pings.everyone(),
        List.of(),
        draft.nonce().map(Nonce::value).orElse(null));
  }

  static Message joined(MessageId id, ChannelId channel, Member member) {
    return new Message(
        id,
        channel,
        member.guildId(),
        member.user(),
        MessageType.MEMBER_JOIN.number(),
        "",
        Instant.ofEpochMilli(id.createdAtMillis()),
        null,
        null,
        null,
        List.of(),
        List.of(),
        false,
        List.of(),
        null);
  }

  static Message threadCreated(MessageId id, ChannelId channel, Channel thread, User author) {
    return new Message(
        id,
        channel,
        thread.guildId(),
        author,
        MessageType.THREAD_CREATED.number(),
        thread.name(),
        Instant.ofEpochMilli(id.createdAtMillis()),
        null,
        null,
        null,
        List.of(),
        List.of(),
        false,
        List.of(),
        null);
  }

  static Message with(Message message, List<Attachment> files) {
    return new Message(
        message.id(),
        message.channelId(),
        message.guildId(),
        message.author(),
        message.type(),
        message.content(),
        message.timestamp(),
        message.editedTimestamp(),
        message.messageReference(),
        message.referencedMessage(),
        message.mentions(),
        message.mentionRoles(),
        message.mentionEveryone(),
        files,
        message.nonce());
  }

  /** As it stands inside the message that replies to it. */
  static Message withoutReference(Message message) {
    return new Message(
        message.id(),
        message.channelId(),
        message.guildId(),
        message.author(),
        message.type(),
        message.content(),
        message.timestamp(),
        message.editedTimestamp(),
        message.messageReference(),
        null,
        message.mentions(),
        message.mentionRoles(),
        message.mentionEveryone(),
        message.attachments(),
        message.nonce());
  }
}
