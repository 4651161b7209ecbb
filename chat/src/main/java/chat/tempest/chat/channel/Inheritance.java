package chat.tempest.chat.channel;

import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What a channel inherits from its category, written into its own overwrites, for when the category
 * goes. Never lets anybody do more than before: two scopes decide one after the other, and one
 * scope lets a role's allow win over every deny, so an inherited allow is kept only where no role
 * of the channel denies the same bit.
 */
final class Inheritance {
  private Inheritance() {}

  /** The channel's own overwrites and what is left of the category's, by target. */
  static List<Overwrite> merge(List<Overwrite> category, List<Overwrite> channel) {
    var deniedToRoles =
        channel.stream()
            .filter(own -> own.type() == Overwrite.ROLE)
            .map(Overwrite::deny)
            .reduce(PermissionSet.NONE, PermissionSet::union);
    var merged = new TreeMap<Long, Overwrite>();
    channel.forEach(own -> merged.put(own.id(), own));
    for (var inherited : category) {
      var kept = inherited.type() == Overwrite.ROLE ? without(inherited, deniedToRoles) : inherited;
      merged.merge(inherited.id(), kept, (own, above) -> add(own, above));
    }
    return List.copyOf(merged.values());
  }

  private static Overwrite without(Overwrite inherited, PermissionSet denied) {
    return new Overwrite(
        inherited.id(),
        inherited.type(),
        inherited.allow().minus(denied),
        inherited.deny(),
        inherited.expiresAt());
  }

  /**
   * The channel has the last word on each bit. Where the two end at different times, the result
   * never ends, and of their allows only those that never end are left.
   */
  private static Overwrite add(Overwrite own, Overwrite inherited) {
    var end = Objects.equals(own.expiresAt(), inherited.expiresAt()) ? own.expiresAt() : null;
    var allowed = allowUntil(own, end);
    return new Overwrite(
        own.id(),
        own.type(),
        allowed.union(allowUntil(inherited, end).minus(own.deny())),
        own.deny().union(inherited.deny().minus(allowed)),
        end);
  }

  private static PermissionSet allowUntil(Overwrite overwrite, @Nullable Instant end) {
    return Objects.equals(overwrite.expiresAt(), end) ? overwrite.allow() : PermissionSet.NONE;
  }
}
