package chat.tempest.chat.message;

import static chat.tempest.perms.Permission.MENTION_EVERYONE;
import static chat.tempest.perms.Permission.MENTION_ROLES;

import chat.tempest.chat.role.EveryoneRole;
import chat.tempest.chat.role.RoleStore;
import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import chat.tempest.db.Transaction;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Role;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Decides whom the mentions of a text may call. */
final class PingRule {
  private final MentionStore mentions;
  private final RoleStore roles;

  PingRule(MentionStore mentions, RoleStore roles) {
    this.mentions = mentions;
    this.roles = roles;
  }

  /**
   * @param held what the author may do in the channel
   * @param replied the author of the message that is replied to, where they are to be called
   */
  Pings pings(
      Transaction tx,
      GuildId guild,
      PermissionSet held,
      Mentions written,
      Optional<UserId> replied) {
    var users = new LinkedHashSet<>(written.users());
    replied.ifPresent(users::add);
    return new Pings(
        users.isEmpty() ? List.of() : mentions.members(tx, guild, users),
        written.roles().isEmpty() ? List.of() : pingable(tx, guild, held, written.roles()),
        written.everyone() && held.has(MENTION_EVERYONE));
  }

  private List<RoleId> pingable(
      Transaction tx, GuildId guild, PermissionSet held, Set<RoleId> written) {
    boolean any = held.has(MENTION_ROLES) || held.has(MENTION_EVERYONE);
    return roles.find(tx, guild, written).stream()
        .filter(role -> !EveryoneRole.is(role.id(), guild))
        .filter(role -> any || role.mentionable())
        .map(Role::id)
        .toList();
  }
}
