package chat.tempest.chat.typing;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.event.Ephemeral;
import chat.tempest.protocol.event.TypingStarted;
import java.util.function.Consumer;

/**
 * Tells those who see a channel that somebody writes there. It is not logged: it stands for 10 s.
 */
public final class StartTyping {
  private final Transactions transactions;
  private final Access access;
  private final Consumer<Ephemeral> publish;

  public StartTyping(Transactions transactions, Access access, Consumer<Ephemeral> publish) {
    this.transactions = transactions;
    this.access = access;
    this.publish = publish;
  }

  /**
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   * @throws Problem.Forbidden without SEND_MESSAGES, in a thread SEND_MESSAGES_IN_THREADS
   */
  public void start(Actor actor, ChannelId channel) {
    var guild = transactions.read(tx -> access.requireMayWrite(tx, actor, channel).guildId());
    publish.accept(new TypingStarted(guild, channel, actor.userId()));
  }
}
