package chat.tempest.perms;

import java.time.Instant;
import java.util.stream.Stream;

/**
 * What a member holds throughout a span of time, and not only at its beginning: whoever holds a bit
 * for a day may not give it for good.
 */
final class Tenure {
  private final GuildRules rules;
  private final Subject subject;
  private final Instant now;

  Tenure(GuildRules rules, Subject subject, Instant now) {
    this.rules = rules;
    this.subject = subject;
    this.now = now;
  }

  /**
   * @param until the end of the span, itself not in it; {@code MAX} for never
   */
  PermissionSet throughout(Place place, Instant until) {
    return moments(place)
        .filter(moment -> moment.isBefore(until))
        .map(moment -> Resolver.resolve(rules, subject, place, moment))
        .reduce(Resolver.resolve(rules, subject, place, now), PermissionSet::intersect);
  }

  /** The instants at which something changes by itself. */
  private Stream<Instant> moments(Place place) {
    return Stream.of(rules.overwrites(), place.category(), place.channel(), place.thread())
        .flatMap(scope -> scope.endings(now));
  }
}
