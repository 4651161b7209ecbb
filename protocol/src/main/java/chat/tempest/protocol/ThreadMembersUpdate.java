package chat.tempest.protocol;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import java.util.List;

/**
 * Who follows a thread now that did not, and who no longer does.
 *
 * @param id the thread's
 * @param memberCount how many follow it now
 */
public record ThreadMembersUpdate(
    ChannelId id,
    GuildId guildId,
    int memberCount,
    List<ThreadMember> addedMembers,
    List<UserId> removedMemberIds) {}
