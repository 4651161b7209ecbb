package chat.tempest.chat.attachment;

import static chat.tempest.perms.Permission.ATTACH_FILES;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.core.AttachmentId;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Attachment;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** The files of messages. */
public final class Attachments {
  private final Transactions transactions;
  private final Access access;
  private final SnowflakeGenerator ids;
  private final AttachmentFolder folder;
  private final AttachmentUrls urls;
  private final AttachmentRows rows = new AttachmentRows();

  public Attachments(
      Transactions transactions,
      Access access,
      SnowflakeGenerator ids,
      AttachmentFolder folder,
      AttachmentUrls urls) {
    this.transactions = transactions;
    this.access = access;
    this.ids = ids;
    this.folder = folder;
    this.urls = urls;
  }

  /**
   * Puts the files on disk and sends with them. What {@code send} did not {@link #record} by its
   * end, because it failed or because the message had been sent before, is deleted again.
   *
   * @param message the id that the message will have
   * @param send opens the transaction that writes the message
   * @throws Problem.NotFound where the actor may not view the channel
   * @throws Problem.Forbidden without {@code ATTACH_FILES}
   */
  public <T> T sendWith(
      Actor actor,
      ChannelId channel,
      MessageId message,
      List<IncomingFile> files,
      Function<List<NewAttachment>, T> send) {
    if (files.isEmpty()) {
      return send.apply(List.of());
    }
    var standing = transactions.read(tx -> access.require(tx, actor, channel, ATTACH_FILES));
    var place = new MessagePlace(standing.guildId(), channel, message);
    try {
      return send.apply(files.stream().map(file -> store(place, file)).toList());
    } finally {
      deleteUnlessRecorded(place);
    }
  }

  private NewAttachment store(MessagePlace place, IncomingFile file) {
    var id = new AttachmentId(ids.next());
    var stored = folder.store(place, id, file.file());
    return new NewAttachment(
        id,
        Filename.clean(file.filename()).value(),
        stored.contentType(),
        stored.size(),
        stored.picture(),
        file.description().map(AltText::value).filter(text -> !text.isEmpty()));
  }

  /** Asks the database, since a commit may have gone through although its answer got lost. */
  private void deleteUnlessRecorded(MessagePlace place) {
    var message = place.messageId();
    if (!transactions.read(tx -> rows.withFiles(tx, Set.of(message))).contains(message)) {
      folder.delete(place);
    }
  }

  /** Writes into the database which files a message has, in the transaction that writes it. */
  public void record(
      Transaction tx, ChannelId channel, MessageId message, List<NewAttachment> attachments) {
    if (!attachments.isEmpty()) {
      rows.insert(tx, channel, message, attachments);
    }
  }

  /** The attachments of those messages that have any, with addresses that are good for a day. */
  public Map<MessageId, List<Attachment>> of(Transaction tx, Collection<MessageId> messages) {
    if (messages.isEmpty()) {
      return Map.of();
    }
    return rows.of(tx, messages).stream()
        .collect(groupingBy(AttachmentRows.Row::messageId, mapping(this::shown, toList())));
  }

  private Attachment shown(AttachmentRows.Row row) {
    return new Attachment(
        row.id(),
        row.filename(),
        row.contentType(),
        row.size(),
        urls.of(row.channelId(), row.id(), row.filename()),
        row.width(),
        row.height(),
        row.description());
  }

  /**
   * What a signed address names.
   *
   * @throws Problem.NotFound where the address is forged or expired, or the file is gone
   */
  public ServedFile open(AttachmentAddress address) {
    if (!address.isGood(urls)) {
      throw Problem.notFound(address.id());
    }
    return transactions
        .read(tx -> rows.find(tx, address.channelId(), address.id()))
        .map(found -> served(found, address.id()))
        .orElseThrow(() -> Problem.notFound(address.id()));
  }

  private ServedFile served(AttachmentRows.Found found, AttachmentId id) {
    return new ServedFile(
        folder.file(found.place(), id), found.size(), found.contentType(), found.filename());
  }
}
