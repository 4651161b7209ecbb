package chat.tempest.chat.member;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.Member;
import java.util.List;
import java.util.Optional;

/** Shows who is in a guild, a page at a time. */
public final class ListMembers {
  /** Members of one page. */
  public static final int LARGEST_PAGE = 1_000;

  private final Transactions transactions;
  private final Access access;
  private final MemberStore members;

  public ListMembers(Transactions transactions, Access access, MemberStore members) {
    this.transactions = transactions;
    this.access = access;
    this.members = members;
  }

  /**
   * By user id.
   *
   * @param after the last of the page before; empty for the first page
   * @param limit 1 to {@link #LARGEST_PAGE}
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   */
  public List<Member> page(Actor actor, GuildId guild, Optional<UserId> after, int limit) {
    return transactions.read(
        tx -> {
          access.require(tx, actor, guild);
          return members.page(tx, guild, after.map(UserId::value).orElse(0L), limit);
        });
  }
}
