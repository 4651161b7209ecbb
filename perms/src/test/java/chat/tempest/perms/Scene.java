package chat.tempest.perms;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A guild with one category, one channel and one thread in it, and a member to ask about. */
final class Scene {
  static final long OWNER = 500;
  static final long MEMBER = 501;
  static final long EVERYONE = 100;
  static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

  private final List<RoleMask> roles = new ArrayList<>();
  private final Map<Scope, List<PermissionOverwrite>> overwrites = new EnumMap<>(Scope.class);
  private final List<Long> held = new ArrayList<>();
  private @Nullable List<Long> threadMembers;
  private @Nullable Instant timeoutUntil;
  private long userId = MEMBER;

  /** The server lets everyone do this. */
  static Scene everyoneMay(Permission... bits) {
    return new Scene().mask(EVERYONE, PermissionSet.of(bits), PermissionSet.NONE);
  }

  private Scene mask(long id, PermissionSet allow, PermissionSet deny) {
    roles.add(new RoleMask(id, roles.size(), allow, deny));
    return this;
  }

  /** A role of the server that the member holds. */
  Scene holding(long role, PermissionSet allow, PermissionSet deny) {
    held.add(role);
    return mask(role, allow, deny);
  }

  /** A role of the server that the member holds, and that says nothing by itself. */
  Scene holding(long role) {
    return holding(role, PermissionSet.NONE, PermissionSet.NONE);
  }

  /** A role of the server that the member does not hold. */
  Scene with(long role, PermissionSet allow) {
    return mask(role, allow, PermissionSet.NONE);
  }

  Scene on(Scope scope, PermissionOverwrite overwrite) {
    overwrites.computeIfAbsent(scope, s -> new ArrayList<>()).add(overwrite);
    return this;
  }

  Scene roleAllows(Scope scope, long role, Permission... bits) {
    return on(scope, PermissionOverwrite.ofRole(role, PermissionSet.of(bits), PermissionSet.NONE));
  }

  Scene roleDenies(Scope scope, long role, Permission... bits) {
    return on(scope, PermissionOverwrite.ofRole(role, PermissionSet.NONE, PermissionSet.of(bits)));
  }

  Scene userAllows(Scope scope, Permission... bits) {
    return on(
        scope, PermissionOverwrite.ofUser(MEMBER, PermissionSet.of(bits), PermissionSet.NONE));
  }

  Scene userDenies(Scope scope, Permission... bits) {
    return on(
        scope, PermissionOverwrite.ofUser(MEMBER, PermissionSet.NONE, PermissionSet.of(bits)));
  }

  Scene timedOutUntil(Instant until) {
    timeoutUntil = until;
    return this;
  }

  Scene askedByTheOwner() {
    userId = OWNER;
    return this;
  }

  Scene threadIsPrivateTo(Long... members) {
    threadMembers = List.of(members);
    return this;
  }

  PermissionSet inGuild() {
    return in(Place.guild());
  }

  PermissionSet inCategory() {
    return in(Place.category(at(Scope.CATEGORY)));
  }

  PermissionSet inChannel() {
    return in(channel());
  }

  PermissionSet inThread() {
    return in(thread());
  }

  Explanation whyInChannel() {
    return why(channel());
  }

  Explanation whyInThread() {
    return why(thread());
  }

  GuildRules rules() {
    return new GuildRules(OWNER, EVERYONE, roles, list(Scope.GUILD));
  }

  Subject subject() {
    return new Subject(userId, held, timeoutUntil);
  }

  Place channel() {
    return Place.channel(at(Scope.CATEGORY), at(Scope.CHANNEL));
  }

  Place thread() {
    var members = threadMembers;
    return members == null
        ? Place.thread(at(Scope.CATEGORY), at(Scope.CHANNEL), at(Scope.THREAD))
        : Place.privateThread(at(Scope.CATEGORY), at(Scope.CHANNEL), at(Scope.THREAD), members);
  }

  private PermissionSet in(Place place) {
    return Resolver.resolve(rules(), subject(), place, NOW);
  }

  private Explanation why(Place place) {
    return Resolver.explain(rules(), subject(), place, NOW);
  }

  private Overwrites at(Scope scope) {
    return Overwrites.of(list(scope));
  }

  private List<PermissionOverwrite> list(Scope scope) {
    return overwrites.getOrDefault(scope, List.of());
  }
}
