package chat.tempest.protocol;

import chat.tempest.core.DeviceId;
import chat.tempest.core.SecurityEventId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Something of an account that its owner should know of.
 *
 * @param type as in {@code refresh_token_reused}; clients show types that they do not know as they
 *     are
 * @param deviceId null where it is of no device
 * @param deviceName what the device was called then
 * @param network the coarse network that it came from, as in {@code 192.0.2.0/24}
 */
public record SecurityEvent(
    SecurityEventId id,
    String type,
    @Nullable DeviceId deviceId,
    @Nullable String deviceName,
    @Nullable String network,
    Instant createdAt) {}
