package chat.tempest.chat.channel;

import chat.tempest.core.Problem;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Scope;
import chat.tempest.protocol.Overwrite;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What a place is to allow and deny a role or a member.
 *
 * @param expiresAt when it ends by itself; empty for never
 */
public record OverwriteEdit(
    OverwriteKind type, PermissionSet allow, PermissionSet deny, Optional<Instant> expiresAt) {
  public OverwriteEdit {
    PermissionOverwrite.ofUser(1, allow, deny); // refuses what is both
    expiresAt = expiresAt.map(end -> end.truncatedTo(ChronoUnit.MILLIS));
  }

  /**
   * @throws Problem.Invalid where it speaks of ADMINISTRATOR at a narrower scope than the guild
   */
  public Overwrite of(long target, Scope scope) {
    PermissionOverwrite.ofUser(1, allow, deny).requireFits(scope);
    return new Overwrite(target, type.value(), allow, deny, expiresAt.orElse(null));
  }
}
