package chat.tempest.chat.member;

import static chat.tempest.chat.audit.AuditAction.TIMEOUT_END;

import chat.tempest.chat.audit.AuditLog;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Member;
import chat.tempest.protocol.event.MemberUpdated;
import java.time.Instant;
import java.time.InstantSource;

/**
 * Takes away timeouts whose time is over, and tells all who look on. They do not count any more
 * from that very instant: this is what makes open connections learn of it. Several nodes may do it
 * at once.
 */
public final class EndTimeouts implements Runnable {
  private final Transactions transactions;
  private final InstantSource clock;
  private final MemberStore members;
  private final AuditLog audit;

  public EndTimeouts(
      Transactions transactions, InstantSource clock, MemberStore members, AuditLog audit) {
    this.transactions = transactions;
    this.clock = clock;
    this.members = members;
    this.audit = audit;
  }

  @Override
  public void run() {
    var now = clock.instant();
    for (var ended : transactions.read(tx -> members.timeoutsEnded(tx, now))) {
      transactions.write(
          tx -> {
            end(tx, ended.guildId(), ended.userId(), now);
            return ended;
          });
    }
  }

  private void end(Transaction tx, GuildId guild, UserId user, Instant now) {
    members
        .lock(tx, guild, user)
        .filter(member -> isOver(member, now))
        .ifPresent(member -> end(tx, member));
  }

  private static boolean isOver(Member member, Instant now) {
    var until = member.communicationDisabledUntil();
    return until != null && !until.isAfter(now);
  }

  private void end(Transaction tx, Member before) {
    var after =
        new Member(
            before.guildId(),
            before.user(),
            before.nick(),
            before.roles(),
            before.joinedAt(),
            null);
    members.update(tx, after);
    audit.happened(tx, after.guildId(), TIMEOUT_END, after.user().id(), before, after);
    tx.emit(MemberUpdated.of(before, after));
  }
}
