package chat.tempest.perms;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One member through many places; remembers the layers that the last category's places share. */
final class MemberRun {
  private final GuildRules rules;
  private final Subject subject;
  private final Instant now;
  private final Resolution work = new Resolution();
  private final boolean hasEverything;
  private final long guildLow;
  private final long guildHigh;

  private @Nullable Overwrites category;
  private long categoryLow;
  private long categoryHigh;

  MemberRun(GuildRules rules, Subject subject, Instant now) {
    this.rules = rules;
    this.subject = subject;
    this.now = now;
    this.hasEverything = work.layGuild(rules, subject, now);
    this.guildLow = work.low();
    this.guildHigh = work.high();
  }

  /** The result stands until the next call. */
  Resolution in(Place place) {
    if (hasEverything) {
      return work;
    }
    startFrom(place.category());
    work.layRoles(Scope.CHANNEL, place.channel(), rules, subject, now);
    work.layRoles(Scope.THREAD, place.thread(), rules, subject, now);
    work.layUsers(rules, subject, place, now);
    work.imply(subject, place, now);
    return work;
  }

  @SuppressWarnings("ReferenceEquality") // another instance only costs the work again
  private void startFrom(Overwrites wanted) {
    if (wanted == category) {
      work.start(categoryLow, categoryHigh);
      return;
    }
    work.start(guildLow, guildHigh);
    work.layRoles(Scope.CATEGORY, wanted, rules, subject, now);
    category = wanted;
    categoryLow = work.low();
    categoryHigh = work.high();
  }
}
