package chat.tempest.chat.message;

import chat.tempest.core.RoleId;
import chat.tempest.protocol.User;
import java.util.List;

/**
 * Whom a message calls, settled when it is sent.
 *
 * @param users by name, of those who are members
 * @param roles each of whose members is called
 * @param everyone whether all who can view the channel are called
 */
record Pings(List<User> users, List<RoleId> roles, boolean everyone) {}
