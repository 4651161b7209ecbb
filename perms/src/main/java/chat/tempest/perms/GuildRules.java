package chat.tempest.perms;

import java.util.Collection;
import java.util.List;
import java.util.Optional;

/**
 * What holds for the whole of a guild: its owner, its roles and its own overwrites. Immutable,
 * built once for every change.
 */
public final class GuildRules {
  private final long ownerId;
  private final long everyoneRoleId;
  private final RoleMask[] roles;
  private final Overwrites masks;
  private final Overwrites overwrites;

  /**
   * @param everyoneRoleId the id of the role that all members hold; equals the guild's
   * @param roles all roles, that of everyone included, in any order
   * @param overwrites those of server scope
   */
  public GuildRules(
      long ownerId,
      long everyoneRoleId,
      Collection<RoleMask> roles,
      Collection<PermissionOverwrite> overwrites) {
    this.ownerId = ownerId;
    this.everyoneRoleId = everyoneRoleId;
    this.roles = roles.toArray(RoleMask[]::new);
    this.masks = Overwrites.of(roles.stream().map(RoleMask::asOverwrite).toList());
    this.overwrites = Overwrites.of(overwrites);
    if (masks.ofRole(everyoneRoleId) == null) {
      throw new IllegalArgumentException("the role of everyone is missing");
    }
  }

  public long ownerId() {
    return ownerId;
  }

  public long everyoneRoleId() {
    return everyoneRoleId;
  }

  public List<RoleMask> roles() {
    return List.of(roles);
  }

  public Optional<RoleMask> role(long id) {
    return roles().stream().filter(role -> role.id() == id).findFirst();
  }

  /** Those of server scope. */
  public Overwrites overwrites() {
    return overwrites;
  }

  public boolean isOwner(Subject subject) {
    return subject.userId() == ownerId;
  }

  /** Whether it is allowed to administer, by its own mask or by an overwrite of server scope. */
  public boolean makesAdministrators(RoleMask role) {
    var said = overwrites.ofRole(role.id());
    return role.allow().has(Permission.ADMINISTRATOR)
        || (said != null && said.allow().has(Permission.ADMINISTRATOR));
  }

  /** The roles' own masks, in the form of overwrites. */
  Overwrites masks() {
    return masks;
  }
}
