package chat.tempest.protocol;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A link into a guild, as its managers see it.
 *
 * @param code 8 or more characters of base62
 * @param maxUses 0 for any number
 * @param expiresAt null for never
 */
public record Invite(
    String code,
    Guild guild,
    User inviter,
    int uses,
    int maxUses,
    Instant createdAt,
    @Nullable Instant expiresAt,
    int memberCount) {}
