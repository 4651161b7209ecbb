package chat.tempest.bench.code.permission;

import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import java.time.Instant;
import java.util.function.Function;

/** An overwrite with its masks in a rival's form. */
record RivalOverwrite<M>(PermissionOverwrite source, M allow, M deny) {
  static <M> RivalOverwrite<M> of(PermissionOverwrite source, Function<PermissionSet, M> form) {
    return new RivalOverwrite<>(source, form.apply(source.allow()), form.apply(source.deny()));
  }

  long targetId() {
    return source.targetId();
  }

  boolean isLive(Instant now) {
    return source.isLive(now);
  }
}
