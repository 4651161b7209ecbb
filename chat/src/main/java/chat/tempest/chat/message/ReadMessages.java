package chat.tempest.chat.message;

import static chat.tempest.perms.Permission.READ_MESSAGE_HISTORY;
import static java.util.stream.Collectors.toMap;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Shows messages to those who may read what was said. */
public final class ReadMessages {
  private final Transactions transactions;
  private final Access access;
  private final ChannelStore channels;
  private final MessageStore messages;
  private final WholeMessages whole;

  ReadMessages(
      Transactions transactions,
      Access access,
      ChannelStore channels,
      MessageStore messages,
      WholeMessages whole) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
    this.messages = messages;
    this.whole = whole;
  }

  /**
   * The newest first.
   *
   * @param limit 1 to {@link Page#LARGEST}
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   * @throws Problem.Forbidden without {@link Permission#READ_MESSAGE_HISTORY}
   */
  public List<Message> page(Actor actor, ChannelId channel, Page page, int limit) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, channel, READ_MESSAGE_HISTORY);
          return withThreads(tx, actor, whole.of(tx, rows(tx, channel, page, limit)));
        });
  }

  /**
   * @throws Problem.NotFound where the message does not exist or the actor may not view the channel
   * @throws Problem.Forbidden without {@link Permission#READ_MESSAGE_HISTORY}
   */
  public Message one(Actor actor, ChannelId channel, MessageId id) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, channel, READ_MESSAGE_HISTORY);
          var row = messages.get(tx, channel, id).orElseThrow(() -> Problem.notFound(id));
          return withThreads(tx, actor, List.of(whole.of(tx, row))).getFirst();
        });
  }

  /** A thread has the id of the message that it was begun from. */
  private List<Message> withThreads(Transaction tx, Actor actor, List<Message> read) {
    var ids = read.stream().map(message -> new ChannelId(message.id().value())).toList();
    var begun =
        channels.threads(tx, ids).stream()
            .filter(thread -> access.sees(tx, actor.userId(), thread.id()))
            .collect(toMap(thread -> thread.id().value(), Function.identity()));
    return begun.isEmpty()
        ? read
        : read.stream()
            .map(
                message ->
                    Optional.ofNullable(begun.get(message.id().value()))
                        .map(message::with)
                        .orElse(message))
            .toList();
  }

  private List<MessageRow> rows(Transaction tx, ChannelId channel, Page page, int limit) {
    return switch (page) {
      case Page.Newest() -> messages.before(tx, channel, Long.MAX_VALUE, limit);
      case Page.Before(MessageId id) -> messages.before(tx, channel, id.value(), limit);
      case Page.After(MessageId id) -> messages.after(tx, channel, id.value(), limit);
      case Page.Around(MessageId id) -> around(tx, channel, id.value(), limit);
    };
  }

  private List<MessageRow> around(Transaction tx, ChannelId channel, long id, int limit) {
    int later = limit / 2;
    var rows = new ArrayList<>(messages.after(tx, channel, id, later));
    rows.addAll(messages.before(tx, channel, id + 1, limit - later));
    return rows;
  }
}
