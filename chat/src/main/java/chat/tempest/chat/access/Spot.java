package chat.tempest.chat.access;

import chat.tempest.core.ChannelId;
import chat.tempest.perms.Place;
import org.jspecify.annotations.Nullable;

/**
 * A channel or category in the tree of its guild.
 *
 * @param parent the category of a channel
 */
record Spot(ChannelId id, @Nullable ChannelId parent, Place place) {}
