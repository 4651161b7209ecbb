package chat.tempest.chat.thread;

import chat.tempest.chat.access.Standing;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.perms.Permission;

/** What a message does to the thread that it stands in. */
public final class ThreadPosts {
  private final ChannelStore channels;
  private final ThreadStore threads;
  private final Archiving archiving;
  private final Following following;

  public ThreadPosts(
      ChannelStore channels, ThreadStore threads, Archiving archiving, Following following) {
    this.channels = channels;
    this.threads = threads;
    this.archiving = archiving;
    this.following = following;
  }

  /**
   * Before it is written. An archived thread is opened by it.
   *
   * @throws Problem.Forbidden without MANAGE_THREADS where the thread is locked
   * @throws Problem.Conflict {@code too_many_threads}
   */
  public void admit(
      Transaction tx, Standing writer, ChannelId id, boolean archived, boolean locked) {
    if (locked) {
      writer.require(id, Permission.MANAGE_THREADS);
    }
    if (archived) {
      open(tx, id);
    }
  }

  /** After it was written. Whoever writes follows. */
  public void posted(Transaction tx, ThreadRef thread, UserId author) {
    if (!threads.countPost(tx, thread.id())) {
      open(tx, thread.id());
      threads.countPost(tx, thread.id());
    }
    following.add(tx, thread, author);
  }

  public void deleted(Transaction tx, ChannelId id) {
    threads.countDeleted(tx, id);
  }

  private void open(Transaction tx, ChannelId id) {
    var thread = channels.lock(tx, id).orElseThrow(() -> Problem.notFound(id));
    if (thread.isArchived()) {
      archiving.open(tx, thread);
    }
  }
}
