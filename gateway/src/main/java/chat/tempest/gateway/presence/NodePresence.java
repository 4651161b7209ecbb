package chat.tempest.gateway.presence;

import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import java.util.ArrayList;
import java.util.List;

/**
 * What all sessions of one user on one node come to.
 *
 * @param status online, idle, dnd, invisible, or offline where there are none
 * @param guilds that are to know
 */
public record NodePresence(UserId userId, String status, List<GuildId> guilds) {

  NodePresence in(GuildId guild) {
    if (guilds.contains(guild)) {
      return this;
    }
    var more = new ArrayList<>(guilds);
    more.add(guild);
    return new NodePresence(userId, status, List.copyOf(more));
  }
}
