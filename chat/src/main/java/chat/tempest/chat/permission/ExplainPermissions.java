package chat.tempest.chat.permission;

import static chat.tempest.perms.Permission.EXPLAIN_PERMISSIONS;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import java.util.Optional;

/** Says what somebody may do somewhere, and which layer decided each bit. */
public final class ExplainPermissions {
  private final Transactions transactions;
  private final Access access;

  public ExplainPermissions(Transactions transactions, Access access) {
    this.transactions = transactions;
    this.access = access;
  }

  /**
   * @param channel empty for the guild as a whole
   * @throws Problem.NotFound where the actor or the user is no member, or the channel is not seen
   *     by the actor
   * @throws Problem.Forbidden for another than oneself without {@link
   *     Permission#EXPLAIN_PERMISSIONS}
   */
  public ExplainedPermissions explain(
      Actor actor, GuildId guild, UserId user, Optional<ChannelId> channel) {
    return transactions.read(
        tx -> {
          var asking = require(tx, actor, guild, channel);
          if (!user.equals(actor.userId())) {
            channel.ifPresentOrElse(
                id -> asking.require(id, EXPLAIN_PERMISSIONS),
                () -> asking.require(EXPLAIN_PERMISSIONS));
          }
          return explained(find(tx, guild, user, channel), user, channel);
        });
  }

  private Standing require(
      Transaction tx, Actor actor, GuildId guild, Optional<ChannelId> channel) {
    var asking = access.require(tx, actor, guild);
    return channel
        .map(
            id ->
                access
                    .find(tx, actor.userId(), id)
                    .filter(standing -> standing.guildId().equals(guild))
                    .orElseThrow(() -> Problem.notFound(id))
                    .require(id))
        .orElse(asking);
  }

  private Standing find(Transaction tx, GuildId guild, UserId user, Optional<ChannelId> channel) {
    return channel
        .map(id -> access.find(tx, user, id))
        .orElseGet(() -> access.find(tx, user, guild))
        .orElseThrow(() -> Problem.notFound("member"));
  }

  private static ExplainedPermissions explained(
      Standing member, UserId user, Optional<ChannelId> channel) {
    return channel
        .map(id -> ExplainedPermissions.of(user, id, member.explain(id), Way.to(member, id)))
        .orElseGet(
            () -> ExplainedPermissions.of(user, null, member.explain(), Way.toGuild(member)));
  }
}
