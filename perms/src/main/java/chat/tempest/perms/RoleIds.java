package chat.tempest.perms;

import java.util.Arrays;
import java.util.Collection;

/** The roles of a member, sorted: equal where the same roles are in it. */
final class RoleIds {
  private final long[] sorted;
  private final int hash;

  private RoleIds(long[] sorted) {
    this.sorted = sorted;
    this.hash = Arrays.hashCode(sorted);
  }

  static RoleIds of(Collection<Long> ids) {
    return new RoleIds(ids.stream().mapToLong(Long::longValue).sorted().distinct().toArray());
  }

  int size() {
    return sorted.length;
  }

  long at(int index) {
    return sorted[index];
  }

  boolean contains(long id) {
    return Arrays.binarySearch(sorted, id) >= 0;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleIds ids && hash == ids.hash && Arrays.equals(sorted, ids.sorted);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
