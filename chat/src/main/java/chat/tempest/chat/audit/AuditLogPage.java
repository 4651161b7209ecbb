package chat.tempest.chat.audit;

import chat.tempest.protocol.User;
import java.util.List;

/**
 * Some lines of the audit log, the newest first.
 *
 * @param users the people that the lines speak of, as far as they still have accounts
 */
public record AuditLogPage(List<AuditEntry> auditLogEntries, List<User> users) {}
