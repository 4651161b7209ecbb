package chat.tempest.chat.channel;

import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import java.util.List;
import java.util.TreeMap;

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
        inherited.id(), inherited.type(), inherited.allow().minus(denied), inherited.deny());
  }

  /** The channel has the last word on each bit. */
  private static Overwrite add(Overwrite own, Overwrite inherited) {
    return new Overwrite(
        own.id(),
        own.type(),
        own.allow().union(inherited.allow().minus(own.deny())),
        own.deny().union(inherited.deny().minus(own.allow())));
  }
}
