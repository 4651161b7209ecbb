package chat.tempest.chat.guild;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.member.Departure;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;

/** Ends one's own membership. */
public final class LeaveGuild {
  private final Transactions transactions;
  private final Access access;
  private final Departure departure;

  public LeaveGuild(Transactions transactions, Access access, Departure departure) {
    this.transactions = transactions;
    this.access = access;
    this.departure = departure;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Conflict {@code owner_cannot_leave}
   */
  public void leave(Actor actor, GuildId id) {
    transactions.write(
        tx -> {
          if (access.require(tx, actor, id).isOwner()) {
            throw Problem.conflict(
                "owner_cannot_leave", "You own this server: delete it, or give it to somebody.");
          }
          departure.of(tx, actor.userId(), id);
          return id;
        });
  }
}
