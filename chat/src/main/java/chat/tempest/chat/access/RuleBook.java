package chat.tempest.chat.access;

import static java.util.stream.Collectors.toUnmodifiableMap;

import chat.tempest.core.ChannelId;
import chat.tempest.perms.BulkResolver;
import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Subject;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Function;

/**
 * All rules of a guild at one version: roles, overwrites and the tree of channels. Immutable, hence
 * shared by everybody who asks while that version stands.
 */
final class RuleBook {
  private final long version;
  private final GuildRules rules;
  private final Map<ChannelId, Spot> byId;
  private final List<Spot> spots;
  private final List<Place> places;

  /**
   * @param spots every channel and category; those of one category best stand together
   */
  RuleBook(long version, GuildRules rules, List<Spot> spots) {
    this.version = version;
    this.rules = rules;
    this.byId = spots.stream().collect(toUnmodifiableMap(Spot::id, Function.identity()));
    this.spots = List.copyOf(spots);
    this.places = spots.stream().map(Spot::place).toList();
  }

  long version() {
    return version;
  }

  GuildRules rules() {
    return rules;
  }

  Optional<Spot> spot(ChannelId channel) {
    return Optional.ofNullable(byId.get(channel));
  }

  Optional<Place> place(ChannelId channel) {
    return spot(channel).map(Spot::place);
  }

  List<Spot> spots() {
    return spots;
  }

  /** The channels in which the member holds VIEW_CHANNEL. */
  Set<ChannelId> visibleTo(Subject member, Instant now) {
    var visible = new HashSet<ChannelId>();
    each(
        member,
        now,
        (channel, held) -> {
          if (held.has(Permission.VIEW_CHANNEL)) {
            visible.add(channel);
          }
        });
    return visible;
  }

  /** What the member may do in every channel and category. */
  Map<ChannelId, PermissionSet> everywhere(Subject member, Instant now) {
    var held = new HashMap<ChannelId, PermissionSet>();
    each(member, now, held::put);
    return held;
  }

  private void each(Subject member, Instant now, BiConsumer<ChannelId, PermissionSet> sink) {
    BulkResolver.places(
        rules,
        member,
        places,
        now,
        (index, low, high) -> sink.accept(spots.get(index).id(), new PermissionSet(low, high)));
  }
}
