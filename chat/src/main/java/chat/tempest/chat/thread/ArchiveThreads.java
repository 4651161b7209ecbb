package chat.tempest.chat.thread;

import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.core.ChannelId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;
import java.time.Instant;

/**
 * Archives threads in which nothing was said for as long as they say. A message does not move the
 * time at which a thread is due: whether it really is is asked when that comes. Several nodes may
 * do it at once.
 */
public final class ArchiveThreads implements Runnable {
  private final Transactions transactions;
  private final ChannelStore channels;
  private final ThreadStore threads;
  private final Archiving archiving;

  public ArchiveThreads(
      Transactions transactions, ChannelStore channels, ThreadStore threads, Archiving archiving) {
    this.transactions = transactions;
    this.channels = channels;
    this.threads = threads;
    this.archiving = archiving;
  }

  @Override
  public void run() {
    var now = archiving.now();
    for (var id : transactions.read(tx -> threads.due(tx, now))) {
      transactions.write(
          tx -> {
            look(tx, id, now);
            return id;
          });
    }
  }

  private void look(Transaction tx, ChannelId id, Instant now) {
    var thread = channels.lock(tx, id).filter(found -> !found.isArchived());
    thread.ifPresent(found -> look(tx, found, now));
  }

  private void look(Transaction tx, Channel thread, Instant now) {
    var due = Archiving.due(Archiving.state(thread), Archiving.lastMoved(thread));
    if (due == null || due.isAfter(now)) {
      threads.putOff(tx, thread.id(), due);
    } else {
      archiving.archive(tx, thread);
    }
  }
}
