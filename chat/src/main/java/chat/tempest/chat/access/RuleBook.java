package chat.tempest.chat.access;

import chat.tempest.core.ChannelId;
import chat.tempest.perms.BulkResolver;
import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Subject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * All rules of a guild at one version: roles, overwrites and the tree of channels. Immutable, hence
 * shared by everybody who asks while that version stands.
 */
final class RuleBook {
  private final long version;
  private final GuildRules rules;
  private final Map<ChannelId, Place> places;
  private final List<ChannelId> channels;
  private final List<Place> inOrder;

  /**
   * @param places of every channel and category; those of one category best stand together
   */
  RuleBook(long version, GuildRules rules, Map<ChannelId, Place> places) {
    this.version = version;
    this.rules = rules;
    this.places = Map.copyOf(places);
    this.channels = List.copyOf(places.keySet());
    this.inOrder = List.copyOf(places.values());
  }

  long version() {
    return version;
  }

  GuildRules rules() {
    return rules;
  }

  Optional<Place> place(ChannelId channel) {
    return Optional.ofNullable(places.get(channel));
  }

  /** The channels in which the member holds VIEW_CHANNEL. */
  Set<ChannelId> visibleTo(Subject member, Instant now) {
    var visible = new HashSet<ChannelId>();
    BulkResolver.places(
        rules,
        member,
        inOrder,
        now,
        (index, low, high) -> {
          if (new PermissionSet(low, high).has(Permission.VIEW_CHANNEL)) {
            visible.add(channels.get(index));
          }
        });
    return visible;
  }
}
