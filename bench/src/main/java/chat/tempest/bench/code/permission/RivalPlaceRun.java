package chat.tempest.bench.code.permission;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** One place for many members; shares what {@link chat.tempest.perms.BulkResolver} shares. */
final class RivalPlaceRun<M> {
  private final Rival<M> rival;
  private final RivalPlace<M> place;
  private final Instant now;
  private final Map<RoleSet, RoleLayers<M>> met = new HashMap<>();

  private record RoleLayers<M>(M guild, M all) {}

  RivalPlaceRun(Rival<M> rival, RivalPlace<M> place, Instant now) {
    this.rival = rival;
    this.place = place;
    this.now = now;
  }

  /** The result stands until the next call. */
  M of(RivalMember member) {
    if (rival.isOwner(member)) {
      rival.startFromEverything();
      return rival.found();
    }
    var layers = layersOf(member);
    rival.start(layers.guild());
    if (rival.administers(member, now)) {
      rival.startFromEverything();
      return rival.found();
    }
    rival.start(layers.all());
    rival.layUsers(member, place, now);
    rival.imply(member, place, now);
    return rival.found();
  }

  private RoleLayers<M> layersOf(RivalMember member) {
    var known = met.get(member.roles());
    if (known != null) {
      return known;
    }
    var layers = lay(member);
    met.put(member.roles(), layers);
    return layers;
  }

  private RoleLayers<M> lay(RivalMember member) {
    rival.layGuildRoles(member, now);
    var guild = rival.copy();
    rival.layRoles(place.category(), member, now);
    rival.layRoles(place.channel(), member, now);
    rival.layRoles(place.thread(), member, now);
    return new RoleLayers<>(guild, rival.copy());
  }
}
