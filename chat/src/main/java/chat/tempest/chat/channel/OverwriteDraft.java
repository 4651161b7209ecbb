package chat.tempest.chat.channel;

import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Scope;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.wire.AsId;
import java.time.Instant;
import java.util.Optional;

/**
 * An overwrite of a channel that is to be made.
 *
 * @param id of the role or the user
 */
public record OverwriteDraft(
    @AsId long id,
    OverwriteKind type,
    PermissionSet allow,
    PermissionSet deny,
    Optional<Instant> expiresAt) {
  public OverwriteDraft {
    new OverwriteEdit(type, allow, deny, expiresAt).of(id, Scope.CHANNEL);
  }

  Overwrite asOverwrite() {
    return new OverwriteEdit(type, allow, deny, expiresAt).of(id, Scope.CHANNEL);
  }
}
