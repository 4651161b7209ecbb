package chat.tempest.chat.member;

import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;

/** In how many guilds one may be. */
public final class GuildLimit {
  static final int MOST = 200;

  private final MemberStore members;

  public GuildLimit(MemberStore members) {
    this.members = members;
  }

  /**
   * @throws Problem.Conflict {@code too_many_guilds}
   */
  public void requireRoom(Transaction tx, UserId user) {
    if (members.guildsOf(tx, user) >= MOST) {
      throw Problem.conflict(
          "too_many_guilds", "You are in " + MOST + " servers: leave one of them first.");
    }
  }
}
