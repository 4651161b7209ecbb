package chat.tempest.chat.permission;

import static chat.tempest.perms.Permission.EXPLAIN_PERMISSIONS;
import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.Standing;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transactions;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import java.util.Comparator;
import java.util.List;

/** Shows a guild as somebody else sees it. */
public final class ViewPermissions {
  private final Transactions transactions;
  private final Access access;

  public ViewPermissions(Transactions transactions, Access access) {
    this.transactions = transactions;
    this.access = access;
  }

  /** What one may do in the guild and in the channels that whoever asks may view. */
  public record View(PermissionSet permissions, List<InChannel> channels) {}

  /** Nothing where one may not view it. */
  public record InChannel(ChannelId channelId, PermissionSet permissions) {}

  /**
   * As a member sees it.
   *
   * @throws Problem.NotFound where the actor or the user is no member
   * @throws Problem.Forbidden for another than oneself without {@link
   *     Permission#EXPLAIN_PERMISSIONS}
   */
  public View asMember(Actor actor, GuildId guild, UserId user) {
    return transactions.read(
        tx -> {
          var asking = access.require(tx, actor, guild);
          if (!user.equals(actor.userId())) {
            asking.require(EXPLAIN_PERMISSIONS);
          }
          var member = access.find(tx, user, guild);
          return view(asking, member.orElseThrow(() -> Problem.notFound("member")));
        });
  }

  /**
   * As somebody sees it who has this role alone.
   *
   * @throws Problem.NotFound where the actor is no member or there is no such role
   * @throws Problem.Forbidden without {@link Permission#MANAGE_ROLES}
   */
  public View asRole(Actor actor, GuildId guild, RoleId role) {
    return transactions.read(
        tx -> {
          var asking = access.require(tx, actor, guild, MANAGE_ROLES);
          if (asking.rules().role(role.value()).isEmpty()) {
            throw Problem.notFound("role");
          }
          return view(asking, asking.imagine(List.of(role)));
        });
  }

  private static View view(Standing asking, Standing seen) {
    var visible = asking.visibleChannels();
    var channels =
        seen.everywhere().entrySet().stream()
            .filter(held -> visible.contains(held.getKey()))
            .map(held -> new InChannel(held.getKey(), held.getValue()))
            .sorted(Comparator.comparingLong(in -> in.channelId().value()))
            .toList();
    return new View(seen.permissions(), channels);
  }
}
