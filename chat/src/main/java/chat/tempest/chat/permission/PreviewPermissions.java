package chat.tempest.chat.permission;

import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.chat.Actor;
import chat.tempest.chat.access.Access;
import chat.tempest.chat.access.RuleChange;
import chat.tempest.chat.channel.OverwriteEdit;
import chat.tempest.chat.channel.OverwriteRule;
import chat.tempest.chat.channel.OverwriteStore;
import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.Id;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.db.Transaction;
import chat.tempest.db.Transactions;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.RoleMask;
import chat.tempest.protocol.Overwrite;
import java.util.Optional;

/**
 * Says who would gain or lose what by a change, before it is made. Asks for what making it asks
 * for.
 */
public final class PreviewPermissions {
  private final Transactions transactions;
  private final Access access;
  private final OverwriteStore overwrites;
  private final OverwriteRule rule;

  public PreviewPermissions(
      Transactions transactions, Access access, OverwriteStore overwrites, OverwriteRule rule) {
    this.transactions = transactions;
    this.access = access;
    this.overwrites = overwrites;
    this.rule = rule;
  }

  /** The masks that a role is to have. */
  public record Masks(PermissionSet permissions, PermissionSet denied) {}

  /**
   * An overwrite of a channel or category.
   *
   * @throws Problem.NotFound where the channel, the role or the member does not exist, or the actor
   *     may not see the channel
   * @throws Problem.Forbidden as when it is set
   */
  public Preview overwrite(Actor actor, ChannelId id, long target, OverwriteEdit edit) {
    return transactions.read(
        tx -> {
          var standing = access.require(tx, actor, id);
          var place = standing.place(id);
          var fresh = edit.of(target, place.scope());
          rule.requireMaySet(
              tx, standing, place, standing.permissions(id), old(tx, id, target), fresh);
          long guild = standing.guildId().value();
          var change = new RuleChange.OfOverwrite(guild, id.value(), fresh);
          return Preview.of(access.trial(tx, standing, change));
        });
  }

  /** An overwrite of the guild as a whole; else as in a channel. */
  public Preview overwrite(Actor actor, GuildId guild, long target, OverwriteEdit edit) {
    return transactions.read(
        tx -> {
          var standing = access.require(tx, actor, guild);
          var place = Place.guild();
          var fresh = edit.of(target, place.scope());
          rule.requireMaySet(
              tx, standing, place, standing.permissions(), old(tx, guild, target), fresh);
          var change = new RuleChange.OfOverwrite(guild.value(), guild.value(), fresh);
          return Preview.of(access.trial(tx, standing, change));
        });
  }

  private Optional<Overwrite> old(Transaction tx, Id scope, long target) {
    return overwrites.of(tx, scope).stream().filter(o -> o.id() == target).findFirst();
  }

  /**
   * A role's masks.
   *
   * @throws Problem.NotFound where the guild or the role does not exist or the actor is no member
   * @throws Problem.Forbidden as when it is edited
   * @throws Problem.Invalid where a bit is in both masks
   */
  public Preview role(Actor actor, GuildId guild, RoleId id, Masks masks) {
    return transactions.read(
        tx -> {
          var standing = access.require(tx, actor, guild, MANAGE_ROLES);
          var rules = standing.rules();
          var role = rules.role(id.value()).orElseThrow(() -> Problem.notFound("role"));
          var after = new RoleMask(role.id(), role.position(), masks.permissions(), masks.denied());
          standing.hierarchy().requireMayChange(role, after);
          boolean isEveryones = role.id() == rules.everyoneRoleId();
          var change = new RuleChange.OfRole(id, isEveryones, masks.permissions(), masks.denied());
          return Preview.of(access.trial(tx, standing, change));
        });
  }
}
