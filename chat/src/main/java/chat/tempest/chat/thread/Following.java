package chat.tempest.chat.thread;

import chat.tempest.chat.access.Access;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.protocol.ThreadMember;
import chat.tempest.protocol.ThreadMembersUpdate;
import chat.tempest.protocol.event.ThreadMembersUpdated;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Who follows a thread; of a private one, who sees it. */
public final class Following {
  private static final int MOST = 1_000;

  private final InstantSource clock;
  private final Access access;
  private final ThreadMemberStore members;

  public Following(InstantSource clock, Access access, ThreadMemberStore members) {
    this.clock = clock;
    this.access = access;
    this.members = members;
  }

  /** Whoever began a thread; those who see it by that were told when it was. */
  public void begin(Transaction tx, ThreadRef thread, UserId owner) {
    var member = member(thread, owner);
    members
        .add(tx, member, MOST)
        .ifPresent(
            n ->
                tx.emit(
                    new ThreadMembersUpdated(
                        update(thread, n, List.of(member), List.of()), false)));
  }

  /** Does nothing where they follow it already, or it has as many followers as it may have. */
  public boolean add(Transaction tx, ThreadRef thread, UserId user) {
    var member = member(thread, user);
    var count = members.add(tx, member, MOST);
    count.ifPresent(n -> tell(tx, thread, n, List.of(member), List.of()));
    return count.isPresent();
  }

  private ThreadMember member(ThreadRef thread, UserId user) {
    return new ThreadMember(thread.id(), user, clock.instant().truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * @throws Problem.Conflict {@code too_many_thread_members}
   */
  public void require(Transaction tx, ThreadRef thread, UserId user) {
    if (!add(tx, thread, user) && members.get(tx, thread.id(), user).isEmpty()) {
      throw Problem.conflict(
          "too_many_thread_members", "A thread has at most %,d followers.".formatted(MOST));
    }
  }

  /** Does nothing where they do not follow it. */
  public boolean remove(Transaction tx, ThreadRef thread, UserId user) {
    var count = members.remove(tx, thread.id(), user);
    count.ifPresent(n -> tell(tx, thread, n, List.of(), List.of(user)));
    return count.isPresent();
  }

  private void tell(
      Transaction tx, ThreadRef thread, int count, List<ThreadMember> added, List<UserId> removed) {
    if (thread.isPrivate()) {
      access.changed(tx, thread.guildId());
    }
    tx.emit(new ThreadMembersUpdated(update(thread, count, added, removed), thread.isPrivate()));
  }

  private static ThreadMembersUpdate update(
      ThreadRef thread, int count, List<ThreadMember> added, List<UserId> removed) {
    return new ThreadMembersUpdate(thread.id(), thread.guildId(), count, added, removed);
  }
}
