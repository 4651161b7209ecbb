package chat.tempest.chat.thread.manage;

import static chat.tempest.perms.Permission.MANAGE_THREADS;
import static chat.tempest.perms.Permission.READ_MESSAGE_HISTORY;
import static chat.tempest.perms.Permission.VIEW_PRIVATE_THREADS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.thread.ThreadMemberStore;
import chat.tempest.chat.thread.ThreadStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ThreadMember;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Shows threads, and who follows them, to those who may view them. */
public final class ReadThreads {
  /** Later than all that ever was. */
  private static final Instant END = Instant.parse("9999-01-01T00:00:00Z");

  private final Transactions transactions;
  private final Access access;
  private final ChannelStore channels;
  private final ThreadStore threads;
  private final ThreadMemberStore followers;

  public ReadThreads(
      Transactions transactions,
      Access access,
      ChannelStore channels,
      ThreadStore threads,
      ThreadMemberStore followers) {
    this.transactions = transactions;
    this.access = access;
    this.channels = channels;
    this.threads = threads;
    this.followers = followers;
  }

  /**
   * All of the guild that are not archived, the oldest first.
   *
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   */
  public ThreadPage active(Actor actor, GuildId guild) {
    return transactions.read(
        tx -> {
          var visible = access.require(tx, actor, guild).visibleChannels();
          var seen =
              channels.activeThreads(tx, Set.of(guild)).stream()
                  .filter(thread -> visible.contains(thread.id()))
                  .toList();
          return page(tx, actor, seen, false);
        });
  }

  /**
   * Archived ones of a channel, those first that were archived last. Of private ones one sees one's
   * own; with MANAGE_THREADS and VIEW_PRIVATE_THREADS all.
   *
   * @param kind public or private
   * @param limit 1 to 100
   * @throws Problem.NotFound where the channel does not exist or the actor may not view it
   * @throws Problem.Forbidden without READ_MESSAGE_HISTORY
   */
  public ThreadPage archived(
      Actor actor, ChannelId channel, ThreadKind kind, Optional<Instant> before, int limit) {
    return transactions.read(
        tx -> {
          var standing = access.require(tx, actor, channel, READ_MESSAGE_HISTORY);
          var own =
              kind.isPrivate() && !seesAllPrivate(standing, channel)
                  ? Optional.of(actor.userId())
                  : Optional.<UserId>empty();
          var found =
              threads.archived(tx, channel, kind.value(), own, before.orElse(END), limit + 1);
          return archived(tx, actor, found, limit);
        });
  }

  private ThreadPage archived(Transaction tx, Actor actor, List<ChannelId> found, int limit) {
    var ids = found.stream().limit(limit).toList();
    var seen =
        channels.threads(tx, ids).stream()
            .filter(thread -> access.sees(tx, actor.userId(), thread.id()))
            .sorted(Comparator.comparingInt(thread -> ids.indexOf(thread.id())))
            .toList();
    return page(tx, actor, seen, found.size() > limit);
  }

  private static boolean seesAllPrivate(Standing standing, ChannelId channel) {
    var held = standing.permissions(channel);
    return held.has(MANAGE_THREADS) || held.has(VIEW_PRIVATE_THREADS);
  }

  private ThreadPage page(Transaction tx, Actor actor, List<Channel> seen, boolean hasMore) {
    var ids = seen.stream().map(Channel::id).toList();
    return new ThreadPage(seen, followers.of(tx, actor.userId(), ids), hasMore);
  }

  /**
   * Who follows a thread, in the order of their ids.
   *
   * @param after 0 for the first page
   * @throws Problem.NotFound where there is no such thread or the actor may not view it
   */
  public List<ThreadMember> followers(Actor actor, ChannelId thread, long after, int limit) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, thread);
          return followers.page(tx, thread, after, limit);
        });
  }

  /**
   * @throws Problem.NotFound where there is no such thread, the actor may not view it, or the user
   *     does not follow it
   */
  public ThreadMember follower(Actor actor, ChannelId thread, UserId user) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, thread);
          return followers
              .get(tx, thread, user)
              .orElseThrow(() -> Problem.notFound("thread_member"));
        });
  }
}
