package chat.tempest.chat.attachment;

import chat.tempest.chat.attachment.picture.PictureSize;
import chat.tempest.core.AttachmentId;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.db.Transaction;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code attachments}. */
final class AttachmentRows {
  private static final String INSERT =
      """
      INSERT INTO attachments
        (id, message_id, channel_id, position, filename, content_type, size, width, height,
         description)
      VALUES
        (:id, :message, :channel, :position, :filename, :content_type, :size, :width, :height,
         :description)
      """;

  private static final String OF_MESSAGES =
      """
      SELECT id, message_id, channel_id, filename, content_type, size, width, height, description
      FROM attachments
      WHERE message_id = ANY (:messages)
      ORDER BY message_id, position
      """;

  private static final String FIND =
      """
      SELECT m.guild_id, a.channel_id, a.message_id, a.filename, a.content_type, a.size
      FROM attachments a
      JOIN messages m ON m.id = a.message_id
      WHERE a.id = :id AND a.channel_id = :channel
      """;

  private static final String MESSAGES_WITH_FILES =
      """
      SELECT DISTINCT message_id
      FROM attachments
      WHERE message_id = ANY (:messages)
      """;

  /** An attachment as it is shown, but for its address. */
  record Row(
      AttachmentId id,
      MessageId messageId,
      ChannelId channelId,
      String filename,
      String contentType,
      long size,
      @Nullable Integer width,
      @Nullable Integer height,
      @Nullable String description) {}

  /** An attachment as it is fetched. */
  record Found(
      GuildId guildId,
      ChannelId channelId,
      MessageId messageId,
      String filename,
      String contentType,
      long size) {
    MessagePlace place() {
      return new MessagePlace(guildId, channelId, messageId);
    }
  }

  void insert(
      Transaction tx, ChannelId channel, MessageId message, List<NewAttachment> attachments) {
    var batch = tx.batch(INSERT);
    for (int position = 0; position < attachments.size(); position++) {
      var each = attachments.get(position);
      batch
          .bind("id", each.id())
          .bind("message", message)
          .bind("channel", channel)
          .bind("position", position)
          .bind("filename", each.filename())
          .bind("content_type", each.contentType())
          .bind("size", each.size())
          .bind("width", each.picture().map(PictureSize::width).orElse(null))
          .bind("height", each.picture().map(PictureSize::height).orElse(null))
          .bind("description", each.description().orElse(null))
          .add();
    }
    batch.execute();
  }

  List<Row> of(Transaction tx, Collection<MessageId> messages) {
    return tx.query(OF_MESSAGES)
        .bindArray("messages", MessageId.class, List.copyOf(messages))
        .mapTo(Row.class)
        .list();
  }

  Optional<Found> find(Transaction tx, ChannelId channel, AttachmentId id) {
    return tx.query(FIND).bind("id", id).bind("channel", channel).mapTo(Found.class).findOne();
  }

  /** Those of them that have attachments. */
  Set<MessageId> withFiles(Transaction tx, Collection<MessageId> messages) {
    return tx
        .query(MESSAGES_WITH_FILES)
        .bindArray("messages", MessageId.class, List.copyOf(messages))
        .mapTo(MessageId.class)
        .stream()
        .collect(Collectors.toUnmodifiableSet());
  }
}
