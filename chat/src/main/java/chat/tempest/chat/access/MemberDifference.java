package chat.tempest.chat.access;

import chat.tempest.core.UserId;
import java.util.List;

/** What would change for a member, and where; never nothing. */
public record MemberDifference(UserId userId, List<Difference> changes) {}
