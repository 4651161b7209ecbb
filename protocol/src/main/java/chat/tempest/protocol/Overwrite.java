package chat.tempest.protocol;

import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.wire.AsId;

/**
 * What a role or a member is allowed or denied in one place.
 *
 * @param id the role's or the user's snowflake
 * @param type 0 role, 1 member
 */
public record Overwrite(@AsId long id, int type, PermissionSet allow, PermissionSet deny) {
  public static final int ROLE = 0;
  public static final int MEMBER = 1;
}
