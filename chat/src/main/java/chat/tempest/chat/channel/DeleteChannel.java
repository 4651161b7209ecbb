package chat.tempest.chat.channel;

import static chat.tempest.chat.audit.AuditAction.CHANNEL_DELETE;
import static chat.tempest.perms.Permission.MANAGE_CHANNELS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.thread.ThreadStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.ChannelDeleted;
import chat.tempest.protocol.event.ChannelUpdated;
import chat.tempest.protocol.event.ThreadDeleted;
import java.util.List;

/**
 * Deletes a channel with its messages and threads; or a category, whose channels then stand without
 * one.
 */
public final class DeleteChannel {
  private final Transactions transactions;
  private final Access access;
  private final ChannelStore channels;
  private final ThreadStore threads;
  private final OverwriteStore overwrites;
  private final AuditLog audit;

  public DeleteChannel(
      Transactions transactions,
      Access access,
      ChannelStore channels,
      ThreadStore threads,
      OverwriteStore overwrites,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
    this.threads = threads;
    this.overwrites = overwrites;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where the channel does not exist or the actor may not see it
   * @throws Problem.Forbidden without {@link Permission#MANAGE_CHANNELS}
   */
  public void delete(Actor actor, ChannelId id) {
    transactions.write(
        tx -> {
          var channel = channels.lock(tx, id).orElseThrow(() -> Problem.notFound(id));
          access.require(tx, actor, id, MANAGE_CHANNELS);
          var released = release(tx, channel);
          var open = channels.threads(tx, threads.activeIn(tx, id));
          channels.delete(tx, id);
          access.changed(tx, channel.guildId());
          audit.deleted(tx, actor, channel.guildId(), CHANNEL_DELETE, id, channel);
          open.forEach(thread -> tx.emit(ThreadDeleted.of(thread)));
          tx.emit(new ChannelDeleted(channel.guildId(), id));
          released.forEach(child -> tx.emit(new ChannelUpdated(child, true)));
          return id;
        });
  }

  /** Nobody comes to see a channel because the category that hid it is gone. */
  private List<Channel> release(Transaction tx, Channel category) {
    if (!ChannelKind.isCategory(category)) {
      return List.of();
    }
    return channels.children(tx, category).stream()
        .map(child -> release(tx, category, child))
        .toList();
  }

  private Channel release(Transaction tx, Channel category, Channel child) {
    var kept = Inheritance.merge(category.permissionOverwrites(), child.permissionOverwrites());
    kept.forEach(overwrite -> overwrites.put(tx, child.guildId(), child.id(), overwrite));
    return new Channel(
        child.id(),
        child.guildId(),
        child.type(),
        child.name(),
        child.topic(),
        child.position(),
        null,
        child.rateLimitPerUser(),
        kept,
        child.lastMessageId());
  }
}
