package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import chat.tempest.core.UserId;
import java.time.Instant;
import java.util.Arrays;
import java.util.Optional;

/**
 * A device and its refresh family, as the row stands.
 *
 * @param jkt the thumbprint of its key
 * @param gen how often the family was rotated
 * @param ridHash the SHA-256 of the request id of the last rotation
 */
record Device(
    DeviceId id,
    UserId userId,
    String jkt,
    byte[] salt,
    int gen,
    Optional<byte[]> ridHash,
    Instant expiresAt,
    boolean revoked) {

  boolean isLive(Instant now) {
    return !revoked && now.isBefore(expiresAt);
  }

  /** Whether the last rotation was asked for by the same request. */
  boolean rotatedBy(byte[] ridHashOfRequest) {
    return ridHash.filter(hash -> Arrays.equals(hash, ridHashOfRequest)).isPresent();
  }
}
