package chat.tempest.chat.user;

import chat.tempest.chat.Actor;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.User;

/** Shows people themselves. */
public final class ReadProfile {
  private final Transactions transactions;
  private final UserStore users;

  public ReadProfile(Transactions transactions, UserStore users) {
    this.transactions = transactions;
    this.users = users;
  }

  public User read(Actor actor) {
    return transactions
        .read(tx -> users.get(tx, actor.userId()))
        .orElseThrow(() -> Problem.notFound(actor.userId()));
  }
}
