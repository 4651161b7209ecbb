package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import java.time.Instant;

/**
 * What an access token stands for.
 *
 * @param jkt the thumbprint of the only key that may use it
 */
public record AccessGrant(UserId userId, DeviceId deviceId, String jkt, Instant expiresAt) {}
