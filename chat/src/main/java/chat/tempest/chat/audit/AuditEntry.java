package chat.tempest.chat.audit;

import chat.tempest.core.AuditEntryId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A line of the audit log, as those who may read it see it.
 *
 * @param userId who did it; null where it came about by itself, as an overwrite that ended
 * @param action the name of an {@link AuditAction}
 * @param targetId what was changed: a role, a member, a channel, a message, or the guild itself
 * @param targetName what that was called at the time, where it has a name
 * @param reason 1 to 512 characters, as whoever did it gave it
 */
public record AuditEntry(
    AuditEntryId id,
    GuildId guildId,
    @Nullable UserId userId,
    String action,
    long targetId,
    @Nullable String targetName,
    List<AuditChange> changes,
    @Nullable String reason) {}
