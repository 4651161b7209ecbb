package chat.tempest.chat.thread.manage;

import static chat.tempest.chat.audit.AuditAction.THREAD_DELETE;
import static chat.tempest.perms.Permission.MANAGE_THREADS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.ThreadDeleted;

/** Deletes a thread and all that was said in it. The message that it was begun from stays. */
public final class DeleteThread {
  private final Transactions transactions;
  private final Access access;
  private final ChannelStore channels;
  private final AuditLog audit;

  public DeleteThread(
      Transactions transactions, Access access, ChannelStore channels, AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where there is no such thread or the actor may not view it
   * @throws Problem.Forbidden without MANAGE_THREADS
   */
  public void delete(Actor actor, ChannelId id) {
    transactions.write(
        tx -> {
          var thread =
              channels
                  .lock(tx, id)
                  .filter(Channel::isThread)
                  .orElseThrow(() -> Problem.notFound(id));
          access.require(tx, actor, id, MANAGE_THREADS);
          channels.delete(tx, id);
          access.changed(tx, thread.guildId());
          audit.deleted(tx, actor, thread.guildId(), THREAD_DELETE, id, thread);
          tx.emit(ThreadDeleted.of(thread));
          return id;
        });
  }
}
