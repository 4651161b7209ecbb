package chat.tempest.auth;

import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import java.time.Instant;

/**
 * Who speaks, and from which device: what a valid access token with a valid proof says.
 *
 * @param jkt the thumbprint of the device's key
 * @param expiresAt when the access token ends
 */
public record LoginSession(UserId userId, DeviceId deviceId, String jkt, Instant expiresAt) {}
