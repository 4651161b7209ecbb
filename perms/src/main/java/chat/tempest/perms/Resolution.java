package chat.tempest.perms;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static chat.tempest.perms.Permission.SEND_MESSAGES_IN_THREADS;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static chat.tempest.perms.Permission.VIEW_PRIVATE_THREADS;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The resolution at work: a mask that the layers are laid on, one after the other. Whoever resolves
 * often keeps one and uses it again: nothing is allocated then. Not for two threads at once.
 *
 * <p>A layer is gathered from all that speak in it, then laid: the union of the denies first, the
 * union of the allows after it.
 */
public final class Resolution {
  private static final Step OWNER = new Step.Owner();
  private static final Step ADMINISTRATOR_HELD = new Step.Administrator();
  private static final long ADMINISTRATOR_BIT = PermissionSet.lowOf(ADMINISTRATOR);

  private final @Nullable Trace trace;
  private long low;
  private long high;
  private long denyLow;
  private long denyHigh;
  private long allowLow;
  private long allowHigh;

  public Resolution() {
    this(null);
  }

  Resolution(@Nullable Trace trace) {
    this.trace = trace;
  }

  /** Resolves anew. What it finds stands in this object until the next call. */
  public Resolution resolve(GuildRules rules, Subject subject, Place place, Instant now) {
    if (!layGuild(rules, subject, now)) {
      layRoles(Scope.CATEGORY, place.category(), rules, subject, now);
      layRoles(Scope.CHANNEL, place.channel(), rules, subject, now);
      layRoles(Scope.THREAD, place.thread(), rules, subject, now);
      layUsers(rules, subject, place, now);
      imply(subject, place, now);
    }
    return this;
  }

  public boolean has(Permission bit) {
    return ((PermissionSet.lowOf(bit) & low) | (PermissionSet.highOf(bit) & high)) != 0;
  }

  public boolean hasAll(PermissionSet required) {
    return (required.low() & ~low) == 0 && (required.high() & ~high) == 0;
  }

  /** What was found, as a value that stays. */
  public PermissionSet toSet() {
    return new PermissionSet(low, high);
  }

  /** Bits 0 to 63 of what was found. */
  public long low() {
    return low;
  }

  /** Bits 64 to 79 of what was found. */
  public long high() {
    return high;
  }

  void start(long low, long high) {
    this.low = low;
    this.high = high;
  }

  /**
   * Starts from nothing and lays the roles at server scope.
   *
   * @return whether nothing more is to be asked: the owner and administrators have everything
   */
  boolean layGuild(GuildRules rules, Subject subject, Instant now) {
    start(0, 0);
    if (rules.isOwner(subject)) {
      layEverything(OWNER);
      return true;
    }
    layGuildRoles(rules, subject, now);
    if (administers(rules, subject, now)) {
      layUser(Scope.GUILD, rules.overwrites(), subject, now);
      layEverything(ADMINISTRATOR_HELD);
      return true;
    }
    return false;
  }

  void layGuildRoles(GuildRules rules, Subject subject, Instant now) {
    long everyone = rules.everyoneRoleId();
    gather(Scope.GUILD, rules.masks().ofRole(everyone), now);
    gather(Scope.GUILD, rules.overwrites().ofRole(everyone), now);
    lay();
    gatherRoles(Scope.GUILD, rules.masks(), rules, subject, now);
    gatherRoles(Scope.GUILD, rules.overwrites(), rules, subject, now);
    lay();
  }

  /** Whether the mask has ADMINISTRATOR once the user's own layer at server scope is laid. */
  boolean administers(GuildRules rules, Subject subject, Instant now) {
    var own = rules.overwrites().ofUser(subject.userId());
    if (own == null || !own.isLive(now)) {
      return (low & ADMINISTRATOR_BIT) != 0;
    }
    return (((low & ~own.deny().low()) | own.allow().low()) & ADMINISTRATOR_BIT) != 0;
  }

  private void layEverything(Step why) {
    start(PermissionSet.ALL.low(), PermissionSet.ALL.high());
    if (trace != null) {
      trace.say(why);
    }
  }

  void layRoles(Scope scope, Overwrites at, GuildRules rules, Subject subject, Instant now) {
    gather(scope, at.ofRole(rules.everyoneRoleId()), now);
    lay();
    gatherRoles(scope, at, rules, subject, now);
    lay();
  }

  void layUsers(GuildRules rules, Subject subject, Place place, Instant now) {
    layUser(Scope.GUILD, rules.overwrites(), subject, now);
    layUser(Scope.CATEGORY, place.category(), subject, now);
    layUser(Scope.CHANNEL, place.channel(), subject, now);
    layUser(Scope.THREAD, place.thread(), subject, now);
  }

  private void layUser(Scope scope, Overwrites at, Subject subject, Instant now) {
    gather(scope, at.ofUser(subject.userId()), now);
    lay();
  }

  /** Walks both sorted lists once: the subject's roles and the scope's. */
  private void gatherRoles(
      Scope scope, Overwrites at, GuildRules rules, Subject subject, Instant now) {
    var held = subject.roles();
    int i = 0;
    int j = 0;
    while (i < held.size() && j < at.roleCount()) {
      int order = Long.compare(held.at(i), at.roleAt(j).targetId());
      if (order < 0) {
        i++;
      } else if (order > 0) {
        j++;
      } else {
        gatherRole(scope, at.roleAt(j), rules, now);
        i++;
        j++;
      }
    }
  }

  /** The role of everyone was laid before, whether or not the member lists it. */
  private void gatherRole(Scope scope, PermissionOverwrite said, GuildRules rules, Instant now) {
    if (said.targetId() != rules.everyoneRoleId()) {
      gather(scope, said, now);
    }
  }

  private void gather(Scope scope, @Nullable PermissionOverwrite said, Instant now) {
    if (said == null || !said.isLive(now)) {
      return;
    }
    long counted = scope == Scope.GUILD ? -1L : ~ADMINISTRATOR_BIT;
    denyLow |= said.deny().low() & counted;
    denyHigh |= said.deny().high();
    allowLow |= said.allow().low() & counted;
    allowHigh |= said.allow().high();
    if (trace != null) {
      trace.layer(scope, said);
    }
  }

  private void lay() {
    low = (low & ~denyLow) | allowLow;
    high = (high & ~denyHigh) | allowHigh;
    denyLow = 0;
    denyHigh = 0;
    allowLow = 0;
    allowHigh = 0;
    if (trace != null) {
      trace.settle();
    }
  }

  void imply(Subject subject, Place place, Instant now) {
    if (place.scope() != Scope.GUILD) {
      implyFromBits(place);
    }
    if (subject.isTimedOut(now)) {
      keep(ImpliedRule.TIMED_OUT);
    }
    if (place.isClosedTo(subject.userId()) && !has(VIEW_PRIVATE_THREADS)) {
      keep(ImpliedRule.NOT_IN_PRIVATE_THREAD);
    }
  }

  private void implyFromBits(Place place) {
    if (!has(VIEW_CHANNEL)) {
      keep(ImpliedRule.CANNOT_VIEW);
    }
    if (!has(place.scope() == Scope.THREAD ? SEND_MESSAGES_IN_THREADS : SEND_MESSAGES)) {
      keep(ImpliedRule.CANNOT_SEND);
    }
  }

  private void keep(ImpliedRule rule) {
    if (trace != null) {
      trace.implied(rule, toSet().minus(rule.keeps()));
    }
    start(low & rule.keeps().low(), high & rule.keeps().high());
  }
}
