package chat.tempest.chat.user;

import chat.tempest.chat.Actor;
import chat.tempest.chat.member.MemberStore;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.User;
import chat.tempest.protocol.event.MemberUpdated;

/** Changes how others see one. */
public final class EditProfile {
  private final Transactions transactions;
  private final UserStore users;
  private final MemberStore members;

  public EditProfile(Transactions transactions, UserStore users, MemberStore members) {
    this.transactions = transactions;
    this.users = users;
    this.members = members;
  }

  /**
   * @throws Problem.Conflict {@code username_taken}
   */
  public User edit(Actor actor, ProfileEdit edit) {
    return transactions.write(
        tx -> {
          var before =
              users.lock(tx, actor.userId()).orElseThrow(() -> Problem.notFound(actor.userId()));
          var after = edit.appliedTo(before);
          if (after.equals(before)) {
            return before;
          }
          if (!users.update(tx, after)) {
            throw Problem.conflict("username_taken", "Somebody else has that username.");
          }
          members.everywhere(tx, actor.userId()).forEach(m -> tx.emit(MemberUpdated.profile(m)));
          return after;
        });
  }
}
