package chat.tempest.protocol;

import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.wire.AsId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a role or a member is allowed or denied in one place.
 *
 * @param id the role's or the user's snowflake
 * @param type 0 role, 1 member
 * @param expiresAt the first instant at which it no longer counts; null for never
 */
public record Overwrite(
    @AsId long id, int type, PermissionSet allow, PermissionSet deny, @Nullable Instant expiresAt) {
  public static final int ROLE = 0;
  public static final int MEMBER = 1;
}
