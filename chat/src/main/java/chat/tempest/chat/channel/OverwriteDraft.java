package chat.tempest.chat.channel;

import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Overwrite;
import chat.tempest.protocol.wire.AsId;

/**
 * An overwrite of a channel that is to be made.
 *
 * @param id of the role or the user
 */
public record OverwriteDraft(
    @AsId long id, OverwriteKind type, PermissionSet allow, PermissionSet deny) {
  public OverwriteDraft {
    OverwriteEdit.requireFits(allow, deny);
  }

  Overwrite asOverwrite() {
    return new Overwrite(id, type.value(), allow, deny);
  }
}
