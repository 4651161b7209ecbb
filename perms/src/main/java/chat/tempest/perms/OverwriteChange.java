package chat.tempest.perms;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What a change of an overwrite touches, and for how long.
 *
 * @param bits every bit of which the change says something else than before, at some time
 * @param until the first instant at which it makes no difference any more; {@code MAX} for never
 */
record OverwriteChange(PermissionSet bits, Instant until) {

  static OverwriteChange of(
      Optional<PermissionOverwrite> before, Optional<PermissionOverwrite> after) {
    var ends = Stream.concat(before.stream(), after.stream()).map(OverwriteChange::end).toList();
    boolean sameEnd = ends.stream().distinct().count() == 1;
    var bits = sameEnd ? differing(before, after) : bits(before).union(bits(after));
    var last = ends.stream().max(Instant::compareTo).orElse(Instant.MIN);
    return new OverwriteChange(bits, last);
  }

  private static Instant end(PermissionOverwrite overwrite) {
    return overwrite.expiresAt() == null ? Instant.MAX : overwrite.expiresAt();
  }

  private static PermissionSet differing(
      Optional<PermissionOverwrite> before, Optional<PermissionOverwrite> after) {
    var allow = allow(before).difference(allow(after));
    return allow.union(deny(before).difference(deny(after)));
  }

  private static PermissionSet bits(Optional<PermissionOverwrite> said) {
    return said.map(PermissionOverwrite::bits).orElse(PermissionSet.NONE);
  }

  private static PermissionSet allow(Optional<PermissionOverwrite> said) {
    return said.map(PermissionOverwrite::allow).orElse(PermissionSet.NONE);
  }

  private static PermissionSet deny(Optional<PermissionOverwrite> said) {
    return said.map(PermissionOverwrite::deny).orElse(PermissionSet.NONE);
  }
}
