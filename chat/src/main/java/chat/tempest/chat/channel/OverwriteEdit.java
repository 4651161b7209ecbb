package chat.tempest.chat.channel;

import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Scope;
import chat.tempest.protocol.Overwrite;

/** What a channel is to allow and deny a role or a member. */
public record OverwriteEdit(OverwriteKind type, PermissionSet allow, PermissionSet deny) {
  public OverwriteEdit {
    requireFits(allow, deny);
  }

  static void requireFits(PermissionSet allow, PermissionSet deny) {
    var anybody = PermissionOverwrite.ofUser(1, allow, deny);
    anybody.requireFits(Scope.CHANNEL);
  }

  Overwrite of(long target) {
    return new Overwrite(target, type.value(), allow, deny);
  }
}
