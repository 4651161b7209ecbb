package chat.tempest.bench.code.permission;

import chat.tempest.perms.Overwrites;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** One member through many places; shares what {@link chat.tempest.perms.BulkResolver} shares. */
final class RivalMemberRun<M> {
  private final Rival<M> rival;
  private final RivalMember member;
  private final Instant now;
  private final boolean hasEverything;
  private final M guildMask;

  private @Nullable Overwrites category;
  private M categoryMask;

  RivalMemberRun(Rival<M> rival, RivalMember member, Instant now) {
    this.rival = rival;
    this.member = member;
    this.now = now;
    hasEverything = rival.layGuild(member, now);
    guildMask = rival.copy();
    categoryMask = guildMask;
  }

  /** The result stands until the next call. */
  M in(RivalPlace<M> place) {
    if (!hasEverything) {
      startFrom(place);
      rival.layRoles(place.channel(), member, now);
      rival.layRoles(place.thread(), member, now);
      rival.layUsers(member, place, now);
      rival.imply(member, place, now);
    }
    return rival.found();
  }

  @SuppressWarnings("ReferenceEquality") // as the resolver tells the categories apart
  private void startFrom(RivalPlace<M> place) {
    if (place.source().category() == category) {
      rival.start(categoryMask);
      return;
    }
    rival.start(guildMask);
    rival.layRoles(place.category(), member, now);
    category = place.source().category();
    categoryMask = rival.copy();
  }
}
