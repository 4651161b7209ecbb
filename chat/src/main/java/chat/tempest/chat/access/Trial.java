package chat.tempest.chat.access;

import chat.tempest.core.ChannelId;
import chat.tempest.core.UserId;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Resolution;
import chat.tempest.perms.Subject;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What members may do by the rules that are, beside what they could by others. */
final class Trial {
  private final RuleBook before;
  private final RuleBook after;
  private final List<Spot> spots;
  private final Instant now;
  private final Resolution one = new Resolution();
  private final Resolution other = new Resolution();

  /**
   * @param spots where to look, besides the guild as a whole
   */
  Trial(RuleBook before, RuleBook after, List<Spot> spots, Instant now) {
    this.before = before;
    this.after = after;
    this.spots = List.copyOf(spots);
    this.now = now;
  }

  /** Empty where nothing changes for them. */
  Optional<MemberDifference> of(Subject member) {
    var changes = new ArrayList<Difference>();
    compare(changes, member, null, Place.guild(), Place.guild());
    for (var spot : spots) {
      var fresh = after.place(spot.id()).orElseThrow();
      compare(changes, member, spot.id(), spot.place(), fresh);
    }
    return changes.isEmpty()
        ? Optional.empty()
        : Optional.of(new MemberDifference(new UserId(member.userId()), List.copyOf(changes)));
  }

  private void compare(
      List<Difference> changes,
      Subject member,
      @Nullable ChannelId channel,
      Place place,
      Place fresh) {
    var held = one.resolve(before.rules(), member, place, now);
    var then = other.resolve(after.rules(), member, fresh, now);
    if (held.low() != then.low() || held.high() != then.high()) {
      PermissionSet was = held.toSet();
      PermissionSet is = then.toSet();
      changes.add(new Difference(channel, is.minus(was), was.minus(is)));
    }
  }
}
