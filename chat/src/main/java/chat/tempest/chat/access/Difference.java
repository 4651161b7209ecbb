package chat.tempest.chat.access;

import chat.tempest.core.ChannelId;
import chat.tempest.perms.PermissionSet;
import org.jspecify.annotations.Nullable;

/**
 * What somebody would gain and lose somewhere.
 *
 * @param channelId null for the guild as a whole
 */
public record Difference(@Nullable ChannelId channelId, PermissionSet gains, PermissionSet loses) {}
