package chat.tempest.chat.message;

import static chat.tempest.perms.Permission.EDIT_OWN_MESSAGES;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.channel.ArchivedRule;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.MessageType;
import chat.tempest.protocol.event.MessageUpdated;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/** Changes what one's own message says. Nobody is pinged anew, and no ping is taken back. */
public final class EditMessage {
  private final Transactions transactions;
  private final InstantSource clock;
  private final Access access;
  private final ChannelStore channels;
  private final MessageStore messages;
  private final MentionStore mentions;
  private final WholeMessages whole;

  EditMessage(
      Transactions transactions,
      InstantSource clock,
      Access access,
      ChannelStore channels,
      MessageStore messages,
      MentionStore mentions,
      WholeMessages whole) {
    this.transactions = transactions;
    this.clock = clock;
    this.access = access;
    this.channels = channels;
    this.messages = messages;
    this.mentions = mentions;
    this.whole = whole;
  }

  /**
   * @throws Problem.NotFound where the message does not exist or the actor may not view the channel
   * @throws Problem.Forbidden without {@link Permission#EDIT_OWN_MESSAGES}, or {@code not_author}
   * @throws Problem.Conflict {@code thread_archived}
   * @throws Problem.Invalid where nothing would be left of it
   */
  public Message edit(Actor actor, ChannelId channel, MessageId id, MessageEdit edit) {
    return transactions.write(
        tx -> {
          access.require(tx, actor, channel, EDIT_OWN_MESSAGES);
          var row = messages.lock(tx, channel, id).orElseThrow(() -> Problem.notFound(id));
          requireMayEdit(actor, row);
          requireOpen(tx, channel);
          var before = whole.of(tx, row);
          var content = edit.content().value();
          if (content.equals(before.content())) {
            return before;
          }
          return write(tx, before, content);
        });
  }

  /** An archived thread stays as it is. */
  private void requireOpen(Transaction tx, ChannelId channel) {
    if (channels.isArchived(tx, channel)) {
      throw ArchivedRule.refusal();
    }
  }

  private Message write(Transaction tx, Message before, String content) {
    if (content.isEmpty() && before.attachments().isEmpty()) {
      throw Problem.invalid("content", "a message says something: delete it instead");
    }
    messages.update(tx, before.id(), content, clock.instant().truncatedTo(ChronoUnit.MILLIS));
    var named = Mentions.in(content).users();
    if (!named.isEmpty()) {
      mentions.name(tx, before, mentions.members(tx, before.guildId(), named));
    }
    var row = messages.get(tx, before.channelId(), before.id()).orElseThrow();
    var after = whole.of(tx, row);
    tx.emit(new MessageUpdated(after));
    return after;
  }

  private static void requireMayEdit(Actor actor, MessageRow row) {
    boolean isTheirs = row.author().id().equals(actor.userId());
    if (!isTheirs || row.type() == MessageType.MEMBER_JOIN.number()) {
      throw Problem.forbidden("not_author", "You can change your own messages only.");
    }
  }
}
