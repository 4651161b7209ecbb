package chat.tempest.bench.code.permission;

import java.util.Arrays;
import java.util.Collection;

/** The roles of a member, sorted; hashed once, as the resolver does it. */
final class RoleSet {
  private final long[] sorted;
  private final int hash;

  RoleSet(Collection<Long> ids) {
    sorted = ids.stream().mapToLong(Long::longValue).sorted().toArray();
    hash = Arrays.hashCode(sorted);
  }

  int size() {
    return sorted.length;
  }

  long at(int index) {
    return sorted[index];
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof RoleSet set && hash == set.hash && Arrays.equals(sorted, set.sorted);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
