package chat.tempest.chat.message;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.attachment.Attachments;
import chat.tempest.chat.attachment.IncomingFile;
import chat.tempest.chat.attachment.NewAttachment;
import chat.tempest.chat.readstate.Ack;
import chat.tempest.chat.readstate.ReadStateStore;
import chat.tempest.chat.thread.ThreadPosts;
import chat.tempest.chat.thread.ThreadRef;
import chat.tempest.chat.user.UserStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.protocol.Message;
import chat.tempest.protocol.event.MessageAcked;
import chat.tempest.protocol.event.MessageCreated;
import java.util.List;
import java.util.Objects;

/** Sends a message. The same nonce again gives the same message, and nothing happens twice. */
public final class SendMessage {
  private final Transactions transactions;
  private final SnowflakeGenerator ids;
  private final Access access;
  private final UserStore users;
  private final MessageStore messages;
  private final MentionStore mentions;
  private final WholeMessages whole;
  private final PingRule pingRule;
  private final SlowmodeRule slowmode;
  private final ReadStateStore readStates;
  private final Attachments attachments;
  private final ThreadPosts threads;

  SendMessage(
      Transactions transactions,
      SnowflakeGenerator ids,
      Access access,
      UserStore users,
      MessageStore messages,
      MentionStore mentions,
      WholeMessages whole,
      PingRule pingRule,
      SlowmodeRule slowmode,
      ReadStateStore readStates,
      Attachments attachments,
      ThreadPosts threads) {
    this.transactions = transactions;
    this.ids = ids;
    this.access = access;
    this.users = users;
    this.messages = messages;
    this.mentions = mentions;
    this.whole = whole;
    this.pingRule = pingRule;
    this.slowmode = slowmode;
    this.readStates = readStates;
    this.attachments = attachments;
    this.threads = threads;
  }

  /**
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   * @throws Problem.Forbidden without {@link Permission#SEND_MESSAGES}, in a thread without {@link
   *     Permission#SEND_MESSAGES_IN_THREADS} and, where it is locked, {@link
   *     Permission#MANAGE_THREADS}; with files also without {@link Permission#ATTACH_FILES}
   * @throws Problem.Invalid where it says nothing, replies to what is not there, or the channel is
   *     a category
   * @throws Problem.RateLimited {@code slowmode}
   */
  public Message send(
      Actor actor, ChannelId channel, MessageDraft draft, List<IncomingFile> files) {
    requireSomething(draft, files);
    var id = new MessageId(ids.next());
    return attachments.sendWith(
        actor, channel, id, files, stored -> write(actor, channel, id, draft, stored));
  }

  private static void requireSomething(MessageDraft draft, List<IncomingFile> files) {
    if (draft.content().value().isEmpty() && files.isEmpty()) {
      throw Problem.invalid("content", "a message says something");
    }
  }

  private Message write(
      Actor actor, ChannelId channel, MessageId id, MessageDraft draft, List<NewAttachment> files) {
    return transactions.write(
        tx -> {
          var standing = access.requireMayWrite(tx, actor, channel);
          var talk = slowmode.requireTalk(tx, channel);
          if (talk.isThread()) {
            threads.admit(tx, standing, channel, talk.isArchived(), talk.isLocked());
          }
          var message = compose(tx, actor, standing, talk, id, draft);
          if (!messages.insert(tx, message)) {
            return sentBefore(tx, message);
          }
          slowmode.requireWaited(tx, standing.permissions(channel), talk, message);
          mentions.ping(tx, message, message.mentions());
          attachments.record(tx, channel, id, files);
          var sent = files.isEmpty() ? message : whole.withFiles(tx, message);
          tx.emit(new MessageCreated(sent));
          if (talk.isThread()) {
            var thread = new ThreadRef(channel, standing.guildId(), talk.type());
            threads.posted(tx, thread, actor.userId());
          }
          read(tx, standing, sent);
          return sent;
        });
  }

  private Message compose(
      Transaction tx,
      Actor actor,
      Standing standing,
      SlowmodeRule.Talk talk,
      MessageId id,
      MessageDraft draft) {
    var channel = talk.id();
    var referenced = draft.messageReference().map(reply -> referenced(tx, channel, reply));
    var written = Mentions.in(draft.content().value());
    var pings =
        pingRule.pings(
            tx,
            standing.guildId(),
            standing.permissions(channel),
            written,
            referenced.filter(m -> draft.pingsRepliedUser()).map(m -> m.author().id()));
    var author = users.get(tx, actor.userId()).orElseThrow();
    return Composed.message(id, channel, standing.guildId(), author, draft, referenced, pings);
  }

  private Message referenced(Transaction tx, ChannelId channel, ReplyTo reply) {
    return messages
        .get(tx, channel, reply.messageId())
        .map(row -> whole.of(tx, row))
        .map(Composed::withoutReference)
        .orElseThrow(
            () -> Problem.invalid("message_reference.message_id", "no message of this channel"));
  }

  private Message sentBefore(Transaction tx, Message again) {
    var nonce = Objects.requireNonNull(again.nonce());
    return messages
        .byNonce(tx, again.channelId(), again.author().id(), nonce)
        .map(row -> whole.of(tx, row))
        .orElseThrow(() -> Problem.notFound("message"));
  }

  /** Whoever sends has read what stands above it. */
  private void read(Transaction tx, Standing standing, Message message) {
    var author = message.author().id();
    readStates
        .move(tx, author, standing.roleIds(), message.channelId(), message.id(), Ack.SEEN)
        .ifPresent(state -> tx.emit(new MessageAcked(author, state)));
  }
}
