package chat.tempest.chat.thread.manage;

import static chat.tempest.chat.audit.AuditAction.THREAD_UPDATE;
import static chat.tempest.perms.Permission.MANAGE_THREADS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.channel.ArchivedRule;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.thread.Archiving;
import chat.tempest.chat.thread.ThreadStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.ChannelUpdated;
import java.time.Instant;

/**
 * Changes a thread: who began it its name, its end and who may add others; whoever may write in it
 * opens it again; with MANAGE_THREADS all of it.
 */
public final class EditThread {
  private final Transactions transactions;
  private final Access access;
  private final ChannelStore channels;
  private final ThreadStore threads;
  private final Archiving archiving;
  private final AuditLog audit;

  public EditThread(
      Transactions transactions,
      Access access,
      ChannelStore channels,
      ThreadStore threads,
      Archiving archiving,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
    this.threads = threads;
    this.archiving = archiving;
    this.audit = audit;
  }

  /**
   * @throws Problem.NotFound where there is no such thread or the actor may not view it
   * @throws Problem.Forbidden {@code missing_permission}
   * @throws Problem.Conflict {@code thread_archived} where it stays archived and something else is
   *     to change; {@code too_many_threads}
   */
  public Channel edit(Actor actor, ChannelId id, ThreadEdit edit) {
    return transactions.write(
        tx -> {
          var before =
              channels
                  .lock(tx, id)
                  .filter(Channel::isThread)
                  .orElseThrow(() -> Problem.notFound(id));
          var standing = access.require(tx, actor, id);
          requireMay(actor, standing, before, edit);
          var after = edit.appliedTo(before, Archiving.state(before), archiving.now());
          if (after.equals(before)) {
            return before;
          }
          requirePossible(tx, before, after);
          write(tx, before, after);
          audit.changed(tx, actor, after.guildId(), THREAD_UPDATE, id, before, after);
          tx.emit(ChannelUpdated.of(before, after));
          return after;
        });
  }

  private static void requireMay(Actor actor, Standing standing, Channel thread, ThreadEdit edit) {
    var held = standing.permissions(thread.id());
    if (held.has(MANAGE_THREADS)) {
      return;
    }
    boolean isLocked = Archiving.state(thread).locked();
    boolean isTheirs = actor.userId().equals(thread.ownerId());
    if (isLocked || edit.isModeration() || !(isTheirs || edit.isOpening())) {
      standing.require(thread.id(), MANAGE_THREADS);
    }
    standing.requireMayWrite(thread.id());
  }

  private void requirePossible(Transaction tx, Channel before, Channel after) {
    if (before.isArchived() && !after.isArchived()) {
      archiving.requireRoom(tx, after.guildId());
    } else if (before.isArchived() && isMoreThanLocked(before, after)) {
      throw ArchivedRule.refusal();
    }
  }

  private static boolean isMoreThanLocked(Channel before, Channel after) {
    return !after.with(Archiving.state(before)).equals(before)
        || Archiving.state(before).autoArchiveDuration()
            != Archiving.state(after).autoArchiveDuration()
        || Archiving.state(before).invitable() != Archiving.state(after).invitable();
  }

  private void write(Transaction tx, Channel before, Channel after) {
    var state = Archiving.state(after);
    Instant moved = before.isArchived() ? archiving.now() : Archiving.lastMoved(before);
    channels.update(tx, after);
    threads.update(tx, after.id(), state, state.archived() ? null : Archiving.due(state, moved));
    if (before.isArchived() != after.isArchived()) {
      access.changed(tx, after.guildId());
    }
  }
}
