package chat.tempest.chat.readstate;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.ReadState;
import chat.tempest.protocol.event.MessageAcked;
import java.util.List;

/** Marks a channel as read up to a message, on all devices of the reader. */
public final class AckMessage {
  private final Transactions transactions;
  private final Access access;
  private final ReadStateStore readStates;

  public AckMessage(Transactions transactions, Access access, ReadStateStore readStates) {
    this.transactions = transactions;
    this.access = access;
    this.readStates = readStates;
  }

  /**
   * @param message any id: the place is what counts, the message may be gone
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   */
  public ReadState ack(Actor actor, ChannelId channel, MessageId message, Ack ack) {
    return transactions.write(
        tx -> {
          var roles = access.require(tx, actor, channel).roleIds();
          var moved = readStates.move(tx, actor.userId(), roles, channel, message, ack);
          moved.ifPresent(state -> tx.emit(new MessageAcked(actor.userId(), state)));
          return moved.orElseGet(() -> read(tx, actor, roles, channel));
        });
  }

  private ReadState read(Transaction tx, Actor actor, List<RoleId> roles, ChannelId channel) {
    return readStates.of(tx, actor.userId(), roles, List.of(channel)).stream()
        .findFirst()
        .orElseThrow(() -> Problem.notFound(channel));
  }
}
