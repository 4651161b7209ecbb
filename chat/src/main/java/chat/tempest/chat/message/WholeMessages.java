package chat.tempest.chat.message;

import chat.tempest.chat.attachment.Attachments;
import chat.tempest.core.MessageId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Attachment;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.User;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Makes messages of rows, with all that belongs to them, in three queries whatever their number:
 * what they reply to, whom they name, their files.
 */
final class WholeMessages {
  private final MessageStore messages;
  private final MentionStore mentions;
  private final Attachments attachments;

  WholeMessages(MessageStore messages, MentionStore mentions, Attachments attachments) {
    this.messages = messages;
    this.mentions = mentions;
    this.attachments = attachments;
  }

  Message of(Transaction tx, MessageRow row) {
    return of(tx, List.of(row)).getFirst();
  }

  /** In the same order. */
  List<Message> of(Transaction tx, List<MessageRow> rows) {
    var referenced = referenced(tx, rows);
    var ids = Stream.concat(rows.stream(), referenced.stream()).map(MessageRow::id).toList();
    if (ids.isEmpty()) {
      return List.of();
    }
    var parts = new Parts(mentions.of(tx, ids), attachments.of(tx, ids));
    var byId = new HashMap<MessageId, Message>();
    referenced.forEach(row -> byId.put(row.id(), parts.complete(row, null)));
    return rows.stream().map(row -> parts.complete(row, reference(row, byId))).toList();
  }

  /** A message just sent, with the files that came with it. */
  Message withFiles(Transaction tx, Message message) {
    var files = attachments.of(tx, List.of(message.id())).getOrDefault(message.id(), List.of());
    return Composed.with(message, files);
  }

  private List<MessageRow> referenced(Transaction tx, List<MessageRow> rows) {
    var ids = rows.stream().map(MessageRow::replyTo).filter(Objects::nonNull).distinct().toList();
    return ids.isEmpty() ? List.of() : messages.get(tx, ids);
  }

  private static @Nullable Message reference(MessageRow row, Map<MessageId, Message> byId) {
    return row.replyTo() == null ? null : byId.get(row.replyTo());
  }

  private record Parts(
      Map<MessageId, List<User>> mentions, Map<MessageId, List<Attachment>> attachments) {
    Message complete(MessageRow row, @Nullable Message referenced) {
      return row.with(
          referenced,
          mentions.getOrDefault(row.id(), List.of()),
          attachments.getOrDefault(row.id(), List.of()));
    }
  }
}
