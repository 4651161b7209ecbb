package chat.tempest.chat.message;

import chat.tempest.chat.user.UserStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.event.MessageCreated;
import java.util.Objects;

/** The messages that threads begin from. */
public final class Starters {
  private final UserStore users;
  private final MessageStore messages = new MessageStore();

  public Starters(UserStore users) {
    this.users = users;
  }

  /**
   * @throws Problem.NotFound where the channel has no such message
   */
  public void require(Transaction tx, ChannelId channel, MessageId id) {
    if (messages.get(tx, channel, id).isEmpty()) {
      throw Problem.notFound(id);
    }
  }

  /** Says in the channel that a thread was begun: a message with the thread's id and name. */
  public void write(Transaction tx, Channel thread, UserId by) {
    var author = users.get(tx, by).orElseThrow();
    var parent = Objects.requireNonNull(thread.parentId());
    var message =
        Composed.threadCreated(new MessageId(thread.id().value()), parent, thread, author);
    messages.insert(tx, message);
    tx.emit(new MessageCreated(message));
  }
}
