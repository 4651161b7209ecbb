package chat.tempest.bench.code.permission;

import static chat.tempest.perms.Permission.ADMINISTRATOR;
import static chat.tempest.perms.Permission.SEND_MESSAGES;
import static chat.tempest.perms.Permission.SEND_MESSAGES_IN_THREADS;
import static chat.tempest.perms.Permission.VIEW_CHANNEL;
import static chat.tempest.perms.Permission.VIEW_PRIVATE_THREADS;

import chat.tempest.perms.GuildRules;
import chat.tempest.perms.ImpliedRule;
import chat.tempest.perms.Overwrites;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Scope;
import java.time.Instant;
import java.util.EnumMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The layers of {@link chat.tempest.perms.Resolution} in the same order, on masks of another form.
 * The masks are brought into it beforehand.
 */
abstract class Rival<M> {
  private final GuildRules rules;
  private final Function<PermissionSet, M> form;
  private final RivalOverwrites<M> masks;
  private final RivalOverwrites<M> server;
  private final M nothing;
  private final M everything;
  private final Map<ImpliedRule, M> kept = new EnumMap<>(ImpliedRule.class);

  Rival(GuildRules rules, Function<PermissionSet, M> form) {
    this.rules = rules;
    this.form = form;
    var ofRoles =
        rules.roles().stream()
            .map(role -> PermissionOverwrite.ofRole(role.id(), role.allow(), role.deny()))
            .toList();
    masks = new RivalOverwrites<>(ofRoles, form);
    server = new RivalOverwrites<>(rules.overwrites().all(), form);
    nothing = form.apply(PermissionSet.NONE);
    everything = form.apply(PermissionSet.ALL);
    for (var rule : ImpliedRule.values()) {
      kept.put(rule, form.apply(rule.keeps()));
    }
  }

  abstract void start(M mask);

  /** Stands until the next call. */
  abstract M found();

  /** What was found, to stay. */
  abstract M copy();

  abstract boolean contains(M mask, Permission bit);

  abstract void gather(RivalOverwrite<M> said);

  abstract void lay();

  abstract void keep(M mask);

  final M form(PermissionSet set) {
    return form.apply(set);
  }

  final RivalPlace<M> place(Place source) {
    return new RivalPlace<>(
        source, narrow(source.category()), narrow(source.channel()), narrow(source.thread()));
  }

  /** ADMINISTRATOR counts at server scope alone. */
  private RivalOverwrites<M> narrow(Overwrites source) {
    return new RivalOverwrites<>(source.all(), set -> form.apply(set.without(ADMINISTRATOR)));
  }

  final M resolve(RivalMember member, RivalPlace<M> place, Instant now) {
    if (!layGuild(member, now)) {
      layRoles(place.category(), member, now);
      layRoles(place.channel(), member, now);
      layRoles(place.thread(), member, now);
      layUsers(member, place, now);
      imply(member, place, now);
    }
    return found();
  }

  final boolean layGuild(RivalMember member, Instant now) {
    if (!isOwner(member)) {
      layGuildRoles(member, now);
      if (!administers(member, now)) {
        return false;
      }
    }
    startFromEverything();
    return true;
  }

  final boolean isOwner(RivalMember member) {
    return rules.isOwner(member.subject());
  }

  final void startFromEverything() {
    start(everything);
  }

  final void layGuildRoles(RivalMember member, Instant now) {
    start(nothing);
    gatherLive(masks.ofRole(rules.everyoneRoleId()), now);
    gatherLive(server.ofRole(rules.everyoneRoleId()), now);
    lay();
    gatherRoles(masks, member, now);
    gatherRoles(server, member, now);
    lay();
  }

  final boolean administers(RivalMember member, Instant now) {
    var own = server.ofUser(member.userId());
    if (own == null || !own.isLive(now)) {
      return has(ADMINISTRATOR);
    }
    return contains(own.allow(), ADMINISTRATOR)
        || (has(ADMINISTRATOR) && !contains(own.deny(), ADMINISTRATOR));
  }

  final void layRoles(RivalOverwrites<M> at, RivalMember member, Instant now) {
    gatherLive(at.ofRole(rules.everyoneRoleId()), now);
    lay();
    gatherRoles(at, member, now);
    lay();
  }

  final void layUsers(RivalMember member, RivalPlace<M> place, Instant now) {
    layUser(server, member, now);
    layUser(place.category(), member, now);
    layUser(place.channel(), member, now);
    layUser(place.thread(), member, now);
  }

  private void layUser(RivalOverwrites<M> at, RivalMember member, Instant now) {
    gatherLive(at.ofUser(member.userId()), now);
    lay();
  }

  private void gatherRoles(RivalOverwrites<M> at, RivalMember member, Instant now) {
    var held = member.roles();
    var said = at.roles();
    int i = 0;
    int j = 0;
    while (i < held.size() && j < said.size()) {
      int order = Long.compare(held.at(i), said.get(j).targetId());
      if (order == 0 && held.at(i) != rules.everyoneRoleId()) {
        gatherLive(said.get(j), now);
      }
      i += order <= 0 ? 1 : 0;
      j += order >= 0 ? 1 : 0;
    }
  }

  private void gatherLive(@Nullable RivalOverwrite<M> said, Instant now) {
    if (said != null && said.isLive(now)) {
      gather(said);
    }
  }

  final void imply(RivalMember member, RivalPlace<M> place, Instant now) {
    var source = place.source();
    if (source.scope() != Scope.GUILD) {
      implyFromBits(source);
    }
    if (member.subject().isTimedOut(now)) {
      keep(ImpliedRule.TIMED_OUT);
    }
    if (source.isClosedTo(member.userId()) && !has(VIEW_PRIVATE_THREADS)) {
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
    keep(kept.getOrDefault(rule, nothing));
  }

  private boolean has(Permission bit) {
    return contains(found(), bit);
  }
}
