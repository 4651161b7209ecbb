package chat.tempest.bench.code.permission;

import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Target;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The overwrites of one scope, sorted and searched as the resolver does it. */
final class RivalOverwrites<M> {
  private final List<RivalOverwrite<M>> roles;
  private final List<RivalOverwrite<M>> users;

  RivalOverwrites(Collection<PermissionOverwrite> source, Function<PermissionSet, M> form) {
    roles = sorted(source, Target.ROLE, form);
    users = sorted(source, Target.USER, form);
  }

  private static <M> List<RivalOverwrite<M>> sorted(
      Collection<PermissionOverwrite> source, Target target, Function<PermissionSet, M> form) {
    return source.stream()
        .filter(o -> o.target() == target)
        .sorted(Comparator.comparingLong(PermissionOverwrite::targetId))
        .map(o -> RivalOverwrite.of(o, form))
        .toList();
  }

  List<RivalOverwrite<M>> roles() {
    return roles;
  }

  @Nullable RivalOverwrite<M> ofRole(long id) {
    return find(roles, id);
  }

  @Nullable RivalOverwrite<M> ofUser(long id) {
    return find(users, id);
  }

  private static <M> @Nullable RivalOverwrite<M> find(List<RivalOverwrite<M>> sorted, long id) {
    int from = 0;
    int to = sorted.size();
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (sorted.get(middle).targetId() < id) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from < sorted.size() && sorted.get(from).targetId() == id ? sorted.get(from) : null;
  }
}
