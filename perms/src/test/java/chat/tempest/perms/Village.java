package chat.tempest.perms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * A guild that changes: roles, who holds them, and the overwrites of the server, a category, a
 * channel in it and a thread in that. Deeds change it only where the hierarchy lets them.
 */
final class Village {
  static final long OWNER = 11;
  static final long ACTOR = 12;
  static final long OTHER = 13;

  private final Map<Long, RoleMask> roles = new TreeMap<>();
  private final Map<Scope, Map<Whom, PermissionOverwrite>> overwrites = new EnumMap<>(Scope.class);
  private final Map<Long, Set<Long>> held = new HashMap<>();
  private final Instant now;

  private record Whom(Target kind, long id) {}

  Village(Question start) {
    now = start.now();
    start.roles().forEach(role -> roles.put(role.id(), role));
    put(Scope.GUILD, start.server());
    put(Scope.CATEGORY, start.category());
    put(Scope.CHANNEL, start.channel());
    put(Scope.THREAD, start.thread());
    held.put(ACTOR, new HashSet<>(start.heldRoles()));
    held.put(OTHER, new HashSet<>());
  }

  private void put(Scope scope, List<PermissionOverwrite> list) {
    var byTarget = new HashMap<Whom, PermissionOverwrite>();
    list.forEach(o -> byTarget.put(new Whom(o.target(), o.targetId()), o));
    overwrites.put(scope, byTarget);
  }

  Optional<RoleMask> role(long id) {
    return Optional.ofNullable(roles.get(id));
  }

  Subject subject(long user) {
    return new Subject(user, held.getOrDefault(user, Set.of()), null);
  }

  GuildRules rules() {
    return new GuildRules(OWNER, Question.EVERYONE, roles.values(), at(Scope.GUILD));
  }

  Place place(Scope scope) {
    var category = Overwrites.of(at(Scope.CATEGORY));
    var channel = Overwrites.of(at(Scope.CHANNEL));
    return switch (scope) {
      case GUILD -> Place.guild();
      case CATEGORY -> Place.category(category);
      case CHANNEL -> Place.channel(category, channel);
      case THREAD -> Place.thread(category, channel, Overwrites.of(at(Scope.THREAD)));
    };
  }

  List<Place> places() {
    return Stream.of(Scope.CATEGORY, Scope.CHANNEL, Scope.THREAD).map(this::place).toList();
  }

  private List<PermissionOverwrite> at(Scope scope) {
    return List.copyOf(overwrites.getOrDefault(scope, Map.of()).values());
  }

  Optional<PermissionOverwrite> overwrite(Scope scope, Target kind, long id) {
    return Optional.ofNullable(overwrites.getOrDefault(scope, Map.of()).get(new Whom(kind, id)));
  }

  Hierarchy hierarchy() {
    return new Hierarchy(rules(), subject(ACTOR), now);
  }

  void store(RoleMask role) {
    roles.put(role.id(), role);
  }

  void delete(RoleMask role) {
    roles.remove(role.id());
    held.values().forEach(ids -> ids.remove(role.id()));
    overwrites.values().forEach(scope -> scope.remove(new Whom(Target.ROLE, role.id())));
  }

  void give(RoleMask role, long user) {
    held.computeIfAbsent(user, id -> new HashSet<>()).add(role.id());
  }

  void take(RoleMask role, long user) {
    held.computeIfAbsent(user, id -> new HashSet<>()).remove(role.id());
  }

  void store(Scope scope, Target kind, long id, Optional<PermissionOverwrite> after) {
    var byTarget = overwrites.computeIfAbsent(scope, s -> new HashMap<>());
    after.ifPresentOrElse(
        o -> byTarget.put(new Whom(kind, id), o), () -> byTarget.remove(new Whom(kind, id)));
  }

  /** What the actor may do at each scope, at each moment from now on at which something ends. */
  List<PermissionSet> sightOfTheActor(List<Instant> moments) {
    var seen = new ArrayList<PermissionSet>();
    for (var moment : moments) {
      for (var scope : Scope.values()) {
        seen.add(Resolver.resolve(rules(), subject(ACTOR), place(scope), moment));
      }
    }
    return seen;
  }

  int rankOfTheActor() {
    return roles.values().stream()
        .filter(role -> subject(ACTOR).holds(role.id()))
        .mapToInt(RoleMask::position)
        .max()
        .orElse(0);
  }
}
