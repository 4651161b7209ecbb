package chat.tempest.perms;

import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The overwrites of one scope, sorted by target so that looking one up allocates nothing. Built
 * once, when they change.
 */
public final class Overwrites {
  /** A scope that says nothing: everything is inherited. */
  public static final Overwrites NONE = of(List.of());

  private final PermissionOverwrite[] roles;
  private final PermissionOverwrite[] users;

  private Overwrites(PermissionOverwrite[] roles, PermissionOverwrite[] users) {
    this.roles = roles;
    this.users = users;
  }

  /**
   * @param overwrites at most one for a target
   */
  public static Overwrites of(Collection<PermissionOverwrite> overwrites) {
    return new Overwrites(sorted(overwrites, Target.ROLE), sorted(overwrites, Target.USER));
  }

  private static PermissionOverwrite[] sorted(
      Collection<PermissionOverwrite> overwrites, Target target) {
    var found =
        overwrites.stream()
            .filter(o -> o.target() == target)
            .sorted((a, b) -> Long.compare(a.targetId(), b.targetId()))
            .toArray(PermissionOverwrite[]::new);
    for (int i = 1; i < found.length; i++) {
      if (found[i].targetId() == found[i - 1].targetId()) {
        throw new IllegalArgumentException(
            "two overwrites for " + target + " " + found[i].targetId());
      }
    }
    return found;
  }

  public boolean isEmpty() {
    return roles.length + users.length == 0;
  }

  /** All of them: roles first, each kind by id. */
  public List<PermissionOverwrite> all() {
    return Stream.concat(Arrays.stream(roles), Arrays.stream(users)).toList();
  }

  /** The instants after {@code now} at which one of them ends. */
  Stream<Instant> endings(Instant now) {
    return all().stream()
        .map(PermissionOverwrite::expiresAt)
        .filter(Objects::nonNull)
        .filter(now::isBefore);
  }

  int roleCount() {
    return roles.length;
  }

  PermissionOverwrite roleAt(int index) {
    return roles[index];
  }

  @Nullable PermissionOverwrite ofRole(long roleId) {
    return find(roles, roleId);
  }

  @Nullable PermissionOverwrite ofUser(long userId) {
    return find(users, userId);
  }

  private static @Nullable PermissionOverwrite find(PermissionOverwrite[] sorted, long id) {
    int from = 0;
    int to = sorted.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted[middle].targetId() < id) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < sorted.length && sorted[from].targetId() == id ? sorted[from] : null;
  }
}
