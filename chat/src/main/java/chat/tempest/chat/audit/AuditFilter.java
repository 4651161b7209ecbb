package chat.tempest.chat.audit;

import chat.tempest.core.AuditEntryId;
import chat.tempest.core.UserId;
import java.util.Optional;

/**
 * Which lines of the audit log are asked for; where it says nothing, all.
 *
 * @param user who did it
 * @param target the id of what was changed
 * @param before older than that line
 * @param after newer than that line
 */
public record AuditFilter(
    Optional<UserId> user,
    Optional<AuditAction> action,
    Optional<Long> target,
    Optional<AuditEntryId> before,
    Optional<AuditEntryId> after) {}
