package chat.tempest.chat.guild;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.db.Transactions;
import chat.tempest.protocol.event.GuildDeleted;

/** Deletes a guild with all that is in it. */
public final class DeleteGuild {
  private final Transactions transactions;
  private final Access access;
  private final GuildStore guilds;

  public DeleteGuild(Transactions transactions, Access access, GuildStore guilds) {
    this.transactions = transactions;
    this.access = access;
    this.guilds = guilds;
  }

  /**
   * @throws Problem.NotFound where the guild does not exist or the actor is no member
   * @throws Problem.Forbidden {@code not_owner}
   * @throws Problem.Unauthorized where no passkey was used for it
   */
  public void delete(Actor actor, GuildId id) {
    transactions.write(
        tx -> {
          var guild = guilds.lockToDelete(tx, id).orElseThrow(() -> Problem.notFound(id));
          if (!access.require(tx, actor, id).isOwner()) {
            throw Problem.forbidden("not_owner", "Only the owner can delete a server.");
          }
          actor.requireVerified();
          guilds.delete(tx, guild.id());
          tx.emit(new GuildDeleted(id));
          return id;
        });
  }
}
