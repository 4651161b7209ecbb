package chat.tempest.protocol;

import java.time.Instant;

/**
 * A new device that asks the account's others to be let in.
 *
 * @param id a UUID
 * @param network the coarse network that it asks from
 */
public record ApprovalRequest(String id, String deviceName, String network, Instant expiresAt) {}
