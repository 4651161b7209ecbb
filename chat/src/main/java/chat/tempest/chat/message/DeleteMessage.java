package chat.tempest.chat.message;

import static chat.tempest.chat.audit.AuditAction.MESSAGE_DELETE;
import static chat.tempest.perms.Permission.DELETE_OWN_MESSAGES;
import static chat.tempest.perms.Permission.MANAGE_MESSAGES;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.thread.ThreadPosts;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.event.MessageDeleted;
import java.util.List;

/** Deletes a message: one's own, or another's as a moderator. */
public final class DeleteMessage {
  private final Transactions transactions;
  private final Access access;
  private final MessageStore messages;
  private final MentionStore mentions;
  private final ThreadPosts threads;
  private final AuditLog audit;

  DeleteMessage(
      Transactions transactions,
      Access access,
      MessageStore messages,
      MentionStore mentions,
      ThreadPosts threads,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.messages = messages;
    this.mentions = mentions;
    this.threads = threads;
    this.audit = audit;
  }

  /** What the audit log keeps of a message that a moderator deleted: not what it said. */
  private record Deleted(MessageId id, ChannelId channelId, UserId authorId) {}

  /**
   * @throws Problem.NotFound where the message does not exist or the actor may not view the channel
   * @throws Problem.Forbidden without {@link Permission#MANAGE_MESSAGES}; for one's own {@link
   *     Permission#DELETE_OWN_MESSAGES} is enough
   */
  public void delete(Actor actor, ChannelId channel, MessageId id) {
    transactions.write(
        tx -> {
          var standing = access.require(tx, actor, channel);
          var row = messages.lock(tx, channel, id).orElseThrow(() -> Problem.notFound(id));
          boolean isTheirs = row.author().id().equals(actor.userId());
          if (!isTheirs || !standing.permissions(channel).has(DELETE_OWN_MESSAGES)) {
            standing.require(channel, MANAGE_MESSAGES);
          }
          var pinged = mentions.pinged(tx, id);
          messages.delete(tx, id);
          threads.deleted(tx, channel);
          if (!isTheirs) {
            var kept = new Deleted(id, channel, row.author().id());
            audit.deleted(tx, actor, row.guildId(), MESSAGE_DELETE, id, kept);
          }
          tx.emit(deleted(row, pinged));
          return id;
        });
  }

  private static MessageDeleted deleted(MessageRow row, List<UserId> pinged) {
    return new MessageDeleted(
        row.guildId(),
        row.channelId(),
        row.id(),
        row.author().id(),
        pinged,
        row.mentionRoles(),
        row.mentionEveryone());
  }
}
