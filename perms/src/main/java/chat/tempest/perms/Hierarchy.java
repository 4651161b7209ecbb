package chat.tempest.perms;

import chat.tempest.core.Problem;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a member may do to roles and overwrites once they hold the bit that the deed needs: only
 * below their own highest role, and never to a bit that they do not hold themselves for as long as
 * the change lasts. Nobody is below themselves, so nobody can raise themselves. The owner is
 * exempt; the role of everyone is nobody's to delete, move, give or take.
 *
 * <p>Every method returns where the deed is allowed, and throws {@link Problem.Forbidden} where it
 * is not: {@code role_hierarchy}, or {@code missing_permission} with the bits.
 */
public final class Hierarchy {
  private final GuildRules rules;
  private final Subject actor;
  private final Tenure tenure;
  private final Instant now;

  public Hierarchy(GuildRules rules, Subject actor, Instant now) {
    this.rules = rules;
    this.actor = actor;
    this.now = now;
    this.tenure = new Tenure(rules, actor, now);
  }

  /** Whether the role stands below the actor's highest; equal positions do not. */
  public boolean outranks(RoleMask role) {
    return rules.isOwner(actor) || role.position() < highest(actor);
  }

  /** Whether the member's highest role stands below the actor's. Nobody outranks the owner. */
  public boolean outranks(Subject member) {
    if (member.userId() == actor.userId() || rules.isOwner(member)) {
      return false;
    }
    return rules.isOwner(actor) || highest(member) < highest(actor);
  }

  /** To kick, ban, rename or put under timeout. */
  public void requireAbove(Subject member) {
    if (!outranks(member)) {
      throw tooHigh("You can do this to members below your own highest role only.");
    }
  }

  /** The role that is to be made, at the position that it is to have. */
  public void requireMayCreate(RoleMask role) {
    if (!rules.isOwner(actor)) {
      requireBelow(role.position());
      requireHeld(Place.guild(), role.bits(), Instant.MAX);
    }
  }

  /** Masks and position; where neither changes, being above is enough. */
  public void requireMayChange(RoleMask before, RoleMask after) {
    if (before.position() != after.position()) {
      requireNotEveryone(before);
    }
    if (!rules.isOwner(actor)) {
      requireBelow(before.position());
      requireBelow(after.position());
      requireHeld(
          Place.guild(), Optional.of(before.asOverwrite()), Optional.of(after.asOverwrite()));
    }
  }

  /**
   * A role that one holds oneself may be what keeps one down: its end is for others.
   *
   * @param places all of the guild's: what they say of the role ends with it
   */
  public void requireMayDelete(RoleMask role, Collection<Place> places) {
    requireNotEveryone(role);
    if (!rules.isOwner(actor)) {
      requireBelow(role.position());
      requireHeldWhereSaid(role, places);
      if (actor.holds(role.id())) {
        throw tooHigh("You cannot delete a role that you hold yourself.");
      }
    }
  }

  /**
   * To give the role to the member or to take it from them.
   *
   * @param places all of the guild's: with the role comes what they say of it
   */
  public void requireMayAssign(RoleMask role, Subject member, Collection<Place> places) {
    requireNotEveryone(role);
    if (!rules.isOwner(actor)) {
      requireAbove(member);
      requireBelow(role.position());
      requireHeldWhereSaid(role, places);
    }
  }

  /** Its own masks, and every overwrite that speaks of it. */
  private void requireHeldWhereSaid(RoleMask role, Collection<Place> places) {
    requireHeld(Place.guild(), role.bits(), Instant.MAX);
    requireHeld(Place.guild(), rules.overwrites().ofRole(role.id()));
    places.forEach(place -> requireHeld(place, place.own().ofRole(role.id())));
  }

  private void requireHeld(Place place, @Nullable PermissionOverwrite said) {
    requireHeld(
        place, Optional.empty(), Optional.ofNullable(said).filter(found -> found.isLive(now)));
  }

  /**
   * To write, change or remove an overwrite of a role.
   *
   * @param place the place whose own overwrite it is: the guild, a category, a channel or a thread
   */
  public void requireMayOverwrite(
      Place place,
      RoleMask role,
      Optional<PermissionOverwrite> before,
      Optional<PermissionOverwrite> after) {
    if (!rules.isOwner(actor)) {
      requireBelow(role.position());
      requireHeld(place, before, after);
    }
  }

  /** The same for an overwrite of a user. One that is no member has no roles. */
  public void requireMayOverwrite(
      Place place,
      Subject member,
      Optional<PermissionOverwrite> before,
      Optional<PermissionOverwrite> after) {
    if (!rules.isOwner(actor)) {
      requireAbove(member);
      requireHeld(place, before, after);
    }
  }

  private void requireHeld(
      Place place, Optional<PermissionOverwrite> before, Optional<PermissionOverwrite> after) {
    var change = OverwriteChange.of(before, after);
    requireHeld(place, change.bits(), change.until());
  }

  private void requireHeld(Place place, PermissionSet bits, Instant until) {
    var missing = tenure.throughout(place, until).missing(bits);
    if (!missing.isEmpty()) {
      throw Problem.missingPermission(missing.stream().map(Permission::name).toList());
    }
  }

  private void requireNotEveryone(RoleMask role) {
    if (role.id() == rules.everyoneRoleId()) {
      throw tooHigh("The role of everyone stays where it is, with everyone.");
    }
  }

  private void requireBelow(int position) {
    if (position >= highest(actor)) {
      throw tooHigh("You can do this to roles below your own highest role only.");
    }
  }

  private int highest(Subject member) {
    return rules.roles().stream()
        .filter(role -> role.id() == rules.everyoneRoleId() || member.holds(role.id()))
        .mapToInt(RoleMask::position)
        .max()
        .orElseThrow();
  }

  private static Problem tooHigh(String detail) {
    return Problem.forbidden("role_hierarchy", detail);
  }
}
