package chat.tempest.protocol;

import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A user in a guild.
 *
 * @param nick 1 to 32 characters
 * @param roles without that of everyone
 */
public record Member(
    GuildId guildId,
    User user,
    @Nullable String nick,
    List<RoleId> roles,
    Instant joinedAt,
    @Nullable Instant communicationDisabledUntil) {}
