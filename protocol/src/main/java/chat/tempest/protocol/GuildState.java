package chat.tempest.protocol;

import java.util.List;

/**
 * All that a session needs of a guild to show it: the data of GUILD_CREATE and a member of READY's
 * guilds. Holds only the channels and threads that the reader may view.
 *
 * @param permissionOverwrites those for the whole of the guild
 * @param threads those that are not archived
 * @param threadMembers the reader's own memberships of threads, the newest 1,000, of archived
 *     threads too
 * @param members the reader always; of the others at most 1,000, oldest first
 * @param presences of those members who are not offline
 * @param cursor the sequence of the last event that this state includes
 */
public record GuildState(
    Guild guild,
    List<Overwrite> permissionOverwrites,
    List<Role> roles,
    List<Channel> channels,
    List<Channel> threads,
    List<ThreadMember> threadMembers,
    List<Member> members,
    int memberCount,
    List<Presence> presences,
    List<ReadState> readStates,
    long cursor) {}
