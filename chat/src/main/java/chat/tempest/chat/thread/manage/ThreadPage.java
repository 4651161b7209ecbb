package chat.tempest.chat.thread.manage;

import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ThreadMember;
import java.util.List;

/**
 * Some threads.
 *
 * @param members the reader's own memberships of them
 * @param hasMore whether there are more behind the last
 */
public record ThreadPage(List<Channel> threads, List<ThreadMember> members, boolean hasMore) {}
