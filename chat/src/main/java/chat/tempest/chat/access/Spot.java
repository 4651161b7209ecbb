package chat.tempest.chat.access;

import chat.tempest.core.ChannelId;
import chat.tempest.perms.Place;
import java.util.List;

/**
 * A channel, category or thread in the tree of its guild.
 *
 * @param above what it stands in, the nearest first: of a thread the channel and its category
 */
record Spot(ChannelId id, List<ChannelId> above, Place place) {
  Spot {
    above = List.copyOf(above);
  }

  boolean isIn(long scope) {
    return id.value() == scope || above.stream().anyMatch(each -> each.value() == scope);
  }
}
