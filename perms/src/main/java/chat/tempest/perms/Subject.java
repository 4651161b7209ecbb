package chat.tempest.perms;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A member as the resolution sees them. Whether they are a member is for the caller to know. */
public final class Subject {
  private final long userId;
  private final RoleIds roles;
  private final @Nullable Instant timeoutUntil;

  /**
   * @param roleIds in any order; the role of everyone may be among them or not
   * @param timeoutUntil the first instant at which they are no longer under timeout; null for none
   */
  public Subject(long userId, Collection<Long> roleIds, @Nullable Instant timeoutUntil) {
    this.userId = userId;
    this.roles = RoleIds.of(roleIds);
    this.timeoutUntil = timeoutUntil;
  }

  /** Somebody with these roles and no timeout. */
  public static Subject of(long userId, long... roleIds) {
    return new Subject(userId, java.util.Arrays.stream(roleIds).boxed().toList(), null);
  }

  public long userId() {
    return userId;
  }

  /** Sorted, each once. */
  public List<Long> roleIds() {
    return IntStream.range(0, roles.size()).mapToObj(roles::at).toList();
  }

  public boolean holds(long roleId) {
    return roles.contains(roleId);
  }

  public boolean isTimedOut(Instant now) {
    return timeoutUntil != null && now.isBefore(timeoutUntil);
  }

  RoleIds roles() {
    return roles;
  }
}
