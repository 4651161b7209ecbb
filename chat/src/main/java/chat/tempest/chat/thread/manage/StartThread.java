package chat.tempest.chat.thread.manage;

import static chat.tempest.chat.audit.AuditAction.THREAD_CREATE;
import static chat.tempest.perms.Permission.BYPASS_SLOWMODE;
import static chat.tempest.perms.Permission.CREATE_PRIVATE_THREADS;
import static chat.tempest.perms.Permission.CREATE_PUBLIC_THREADS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.message.Starters;
import chat.tempest.chat.thread.Archiving;
import chat.tempest.chat.thread.Following;
import chat.tempest.chat.thread.ThreadRef;
import chat.tempest.chat.thread.ThreadStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import chat.tempest.core.SnowflakeGenerator;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ChannelType;
import chat.tempest.protocol.event.ChannelCreated;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Begins a thread, from a message or from none. It has the id of the message that it was begun
 * from: of the notice that stands in the channel for it where there was none. A private thread
 * leaves no trace in its channel.
 */
public final class StartThread {
  private final Transactions transactions;
  private final SnowflakeGenerator ids;
  private final Access access;
  private final ChannelStore channels;
  private final ThreadStore threads;
  private final Archiving archiving;
  private final Following following;
  private final Starters starters;
  private final AuditLog audit;

  public StartThread(
      Transactions transactions,
      SnowflakeGenerator ids,
      Access access,
      ChannelStore channels,
      ThreadStore threads,
      Archiving archiving,
      Following following,
      Starters starters,
      AuditLog audit) {
    this.transactions = transactions;
    this.ids = ids;
    this.access = access;
    this.channels = channels;
    this.threads = threads;
    this.archiving = archiving;
    this.following = following;
    this.starters = starters;
    this.audit = audit;
  }

  /**
   * From a message; the thread is public.
   *
   * @throws Problem.NotFound where the channel or the message does not exist, or the actor may not
   *     view them
   * @throws Problem.Forbidden without CREATE_PUBLIC_THREADS
   * @throws Problem.Conflict {@code thread_exists}, {@code too_many_threads}
   * @throws Problem.Invalid where it is to be private, or the channel can have no threads
   * @throws Problem.RateLimited {@code slowmode}
   */
  public Channel from(Actor actor, ChannelId channel, MessageId message, ThreadDraft draft) {
    if (draft.kind().isPrivate()) {
      throw Problem.invalid("type", "a thread from a message is public, as the message is");
    }
    return start(actor, channel, Optional.of(message), draft);
  }

  /**
   * From no message.
   *
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   * @throws Problem.Forbidden without CREATE_PUBLIC_THREADS, or CREATE_PRIVATE_THREADS for a
   *     private one
   * @throws Problem.Conflict {@code too_many_threads}
   * @throws Problem.Invalid where the channel can have no threads
   * @throws Problem.RateLimited {@code slowmode}
   */
  public Channel in(Actor actor, ChannelId channel, ThreadDraft draft) {
    return start(actor, channel, Optional.empty(), draft);
  }

  private Channel start(Actor actor, ChannelId id, Optional<MessageId> message, ThreadDraft draft) {
    return transactions.write(
        tx -> {
          var parent = channels.lock(tx, id).orElseThrow(() -> Problem.notFound(id));
          var needed = draft.kind().isPrivate() ? CREATE_PRIVATE_THREADS : CREATE_PUBLIC_THREADS;
          var standing = access.require(tx, actor, id, needed);
          requireTalk(parent);
          message.ifPresent(from -> requireNone(tx, id, from));
          archiving.requireRoom(tx, parent.guildId());
          var now = archiving.now();
          requireWaited(tx, actor, standing, parent, now);
          var own = new ChannelId(message.map(MessageId::value).orElseGet(ids::next));
          return begin(tx, actor, draft.as(own, parent, actor.userId(), now), message);
        });
  }

  private Channel begin(Transaction tx, Actor actor, Channel thread, Optional<MessageId> message) {
    var state = Archiving.state(thread);
    channels.insert(tx, thread);
    threads.insert(tx, thread, state.archiveTimestamp(), due(thread));
    access.changed(tx, thread.guildId());
    audit.created(tx, actor, thread.guildId(), THREAD_CREATE, thread.id(), thread);
    tx.emit(new ChannelCreated(thread));
    if (message.isEmpty() && !thread.isPrivateThread()) {
      starters.write(tx, thread, actor.userId());
    }
    following.begin(tx, ThreadRef.to(thread), actor.userId());
    return channels.get(tx, thread.id()).orElseThrow();
  }

  private static @Nullable Instant due(Channel thread) {
    var state = Archiving.state(thread);
    return Archiving.due(state, state.archiveTimestamp());
  }

  private static void requireTalk(Channel parent) {
    if (parent.isThread() || parent.type() == ChannelType.CATEGORY.number()) {
      throw Problem.invalid("", "threads begin in channels that people write in");
    }
  }

  private void requireNone(Transaction tx, ChannelId channel, MessageId message) {
    starters.require(tx, channel, message);
    if (channels.get(tx, new ChannelId(message.value())).isPresent()) {
      throw Problem.conflict("thread_exists", "This message has a thread already.");
    }
  }

  /** The channel's slow mode holds between the threads that one begins, too. */
  private void requireWaited(
      Transaction tx, Actor actor, Standing standing, Channel parent, Instant now) {
    if (standing.permissions(parent.id()).has(BYPASS_SLOWMODE)) {
      return;
    }
    var wait = Duration.ofSeconds(parent.rateLimitPerUser());
    threads
        .lastBegun(tx, parent.id(), actor.userId())
        .map(last -> wait.minus(Duration.between(last, now)))
        .filter(Duration::isPositive)
        .ifPresent(
            rest -> {
              throw Problem.slowmode(rest);
            });
  }
}
