package chat.tempest.chat.thread.manage;

import static chat.tempest.chat.audit.AuditAction.THREAD_MEMBER_ADD;
import static chat.tempest.chat.audit.AuditAction.THREAD_MEMBER_REMOVE;
import static chat.tempest.perms.Permission.ADD_THREAD_MEMBERS;
import static chat.tempest.perms.Permission.MANAGE_THREADS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.chat.audit.AuditLog;
import chat.tempest.chat.channel.ArchivedRule;
import chat.tempest.chat.channel.ChannelStore;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.chat.thread.Archiving;
import chat.tempest.chat.thread.Following;
import chat.tempest.chat.thread.ThreadMemberStore;
import chat.tempest.chat.thread.ThreadRef;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Channel;

/** Comes to follow a thread or adds somebody, leaves it or takes somebody out. */
public final class FollowThread {
  private final Transactions transactions;
  private final Access access;
  private final MemberStore members;
  private final ChannelStore channels;
  private final ThreadMemberStore followers;
  private final Following following;
  private final AuditLog audit;

  public FollowThread(
      Transactions transactions,
      Access access,
      MemberStore members,
      ChannelStore channels,
      ThreadMemberStore followers,
      Following following,
      AuditLog audit) {
    this.transactions = transactions;
    this.access = access;
    this.members = members;
    this.channels = channels;
    this.followers = followers;
    this.following = following;
    this.audit = audit;
  }

  /**
   * Oneself, or with ADD_THREAD_MEMBERS another; into a private thread that is not {@code
   * invitable} only who began it adds, or MANAGE_THREADS.
   *
   * @throws Problem.NotFound where there is no such thread, the actor may not view it, or the user
   *     is no member of the guild
   * @throws Problem.Forbidden {@code missing_permission}
   * @throws Problem.Conflict {@code thread_archived}, {@code too_many_thread_members}
   */
  public void add(Actor actor, ChannelId id, UserId user) {
    transactions.write(
        tx -> {
          var thread = thread(tx, id);
          var standing = access.require(tx, actor, id);
          boolean isOther = !user.equals(actor.userId());
          if (isOther) {
            requireMayAdd(actor, standing, thread);
            if (members.get(tx, thread.guildId(), user).isEmpty()) {
              throw Problem.notFound("member");
            }
          }
          ArchivedRule.requireOpen(thread);
          boolean isNew = followers.get(tx, id, user).isEmpty();
          following.require(tx, ThreadRef.to(thread), user);
          if (isOther && isNew) {
            audit.created(
                tx, actor, thread.guildId(), THREAD_MEMBER_ADD, user, new Followed(id, user));
          }
          return id;
        });
  }

  private static void requireMayAdd(Actor actor, Standing standing, Channel thread) {
    standing.require(thread.id(), ADD_THREAD_MEMBERS);
    boolean isOpen = !thread.isPrivateThread() || Archiving.state(thread).invitable();
    if (!isOpen && !actor.userId().equals(thread.ownerId())) {
      standing.require(thread.id(), MANAGE_THREADS);
    }
  }

  /**
   * Oneself, or another: who began a private thread may, or MANAGE_THREADS.
   *
   * @throws Problem.NotFound where there is no such thread or the actor may not view it
   * @throws Problem.Forbidden {@code missing_permission}
   */
  public void remove(Actor actor, ChannelId id, UserId user) {
    transactions.write(
        tx -> {
          var thread = thread(tx, id);
          var standing = access.require(tx, actor, id);
          boolean isOther = !user.equals(actor.userId());
          if (isOther) {
            requireMayRemove(actor, standing, thread);
          }
          if (following.remove(tx, ThreadRef.to(thread), user) && isOther) {
            audit.deleted(
                tx, actor, thread.guildId(), THREAD_MEMBER_REMOVE, user, new Followed(id, user));
          }
          return id;
        });
  }

  private static void requireMayRemove(Actor actor, Standing standing, Channel thread) {
    if (!thread.isPrivateThread() || !actor.userId().equals(thread.ownerId())) {
      standing.require(thread.id(), MANAGE_THREADS);
    }
  }

  private Channel thread(Transaction tx, ChannelId id) {
    return channels.lock(tx, id).filter(Channel::isThread).orElseThrow(() -> Problem.notFound(id));
  }

  /** What the audit log keeps. */
  private record Followed(ChannelId threadId, UserId userId) {}
}
