package chat.tempest.perms;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One place for many members; remembers the role layers of each set of roles that it has met. */
final class PlaceRun {
  private final GuildRules rules;
  private final Place place;
  private final Instant now;
  private final Resolution work = new Resolution();
  private final Map<RoleIds, RoleLayers> met = new HashMap<>();

  /** The mask after the server's role layers, and after those of all scopes. */
  private record RoleLayers(PermissionSet guild, PermissionSet all) {}

  PlaceRun(GuildRules rules, Place place, Instant now) {
    this.rules = rules;
    this.place = place;
    this.now = now;
  }

  /** The result stands until the next call. */
  Resolution of(Subject subject) {
    if (rules.isOwner(subject)) {
      work.start(PermissionSet.ALL.low(), PermissionSet.ALL.high());
      return work;
    }
    var layers = layersOf(subject);
    work.start(layers.guild().low(), layers.guild().high());
    if (work.administers(rules, subject, now)) {
      work.start(PermissionSet.ALL.low(), PermissionSet.ALL.high());
      return work;
    }
    work.start(layers.all().low(), layers.all().high());
    work.layUsers(rules, subject, place, now);
    work.imply(subject, place, now);
    return work;
  }

  private RoleLayers layersOf(Subject subject) {
    var known = met.get(subject.roles());
    if (known != null) {
      return known;
    }
    var layers = lay(subject);
    met.put(subject.roles(), layers);
    return layers;
  }

  private RoleLayers lay(Subject subject) {
    work.start(0, 0);
    work.layGuildRoles(rules, subject, now);
    var guild = work.toSet();
    work.layRoles(Scope.CATEGORY, place.category(), rules, subject, now);
    work.layRoles(Scope.CHANNEL, place.channel(), rules, subject, now);
    work.layRoles(Scope.THREAD, place.thread(), rules, subject, now);
    return new RoleLayers(guild, work.toSet());
  }
}
