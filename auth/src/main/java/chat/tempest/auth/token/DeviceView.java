package chat.tempest.auth.token;

import chat.tempest.core.DeviceId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A signed-in device, as its owner sees it.
 *
 * @param network where it was last seen; null where it signed in before that was kept
 * @param newNetwork whether no device that was there before it had been seen there
 * @param current whether it is the one that asks
 * @param key the thumbprint of its key (RFC 7638)
 * @param passkeyId with which it signed in, in base64url; null where that is gone
 * @param generation how often its refresh token was renewed
 * @param exposed whether somebody without its key has tried its refresh token
 */
public record DeviceView(
    DeviceId id,
    String name,
    String platform,
    @Nullable String network,
    boolean newNetwork,
    boolean current,
    Instant createdAt,
    Instant lastUsedAt,
    String key,
    @Nullable String passkeyId,
    int generation,
    boolean exposed) {}
