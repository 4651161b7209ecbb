package chat.tempest.chat.channel;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.perms.GuildRules;
import chat.tempest.perms.Overwrites;
import chat.tempest.perms.Permission;
import chat.tempest.perms.PermissionOverwrite;
import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Resolver;
import chat.tempest.perms.RoleMask;
import chat.tempest.perms.Subject;
import chat.tempest.perms.Target;
import chat.tempest.protocol.Overwrite;
import java.time.Instant;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** Nobody may do more in a channel because its category was deleted, whatever the overwrites. */
class InheritanceTest {
  private static final long EVERYONE = 1;
  private static final List<Long> ROLES = List.of(EVERYONE, 2L, 3L);
  private static final long USER = 9;
  private static final Instant SOON = Instant.EPOCH.plusSeconds(1);
  private static final Instant LATER = Instant.EPOCH.plusSeconds(2);
  private static final PermissionSet BITS =
      PermissionSet.of(Permission.VIEW_CHANNEL, Permission.SEND_MESSAGES, Permission.ADD_REACTIONS);

  @Property(tries = 2_000)
  void deletingACategoryGivesNobodyABit(
      @ForAll("overwrites") List<Overwrite> category,
      @ForAll("overwrites") List<Overwrite> channel,
      @ForAll("masks") PermissionSet everyone,
      @ForAll("masks") PermissionSet role,
      @ForAll("roles") List<Long> roles) {
    var rules =
        new GuildRules(
            7,
            EVERYONE,
            List.of(mask(EVERYONE, everyone), mask(2, role), mask(3, PermissionSet.NONE)),
            List.of());
    var member = new Subject(USER, roles, null);
    var before = Place.channel(rules(category), rules(channel));
    var after = Place.channel(Overwrites.NONE, rules(Inheritance.merge(category, channel)));

    for (var now : List.of(Instant.EPOCH, SOON, LATER)) {
      var held = Resolver.resolve(rules, member, before, now);
      var gained = Resolver.resolve(rules, member, after, now).minus(held);
      assertThat(gained).as("at %s", now).isEqualTo(PermissionSet.NONE);
    }
  }

  private static RoleMask mask(long id, PermissionSet allow) {
    return new RoleMask(id, (int) id - 1, allow, PermissionSet.NONE);
  }

  private static Overwrites rules(List<Overwrite> overwrites) {
    return Overwrites.of(
        overwrites.stream()
            .map(
                o ->
                    new PermissionOverwrite(
                        o.type() == Overwrite.ROLE ? Target.ROLE : Target.USER,
                        o.id(),
                        o.allow(),
                        o.deny(),
                        o.expiresAt()))
            .toList());
  }

  @Provide
  Arbitrary<PermissionSet> masks() {
    return Arbitraries.of(BITS.toList())
        .set()
        .map(bits -> PermissionSet.of(bits.toArray(Permission[]::new)));
  }

  @Provide
  Arbitrary<List<Long>> roles() {
    return Arbitraries.of(ROLES).list().uniqueElements().ofMaxSize(3);
  }

  @Provide
  Arbitrary<List<Overwrite>> overwrites() {
    var one =
        Combinators.combine(
                Arbitraries.of(1L, 2L, 3L, USER),
                masks(),
                masks(),
                Arbitraries.of(SOON, LATER).injectNull(0.6))
            .as(
                (target, allow, deny, end) ->
                    new Overwrite(target, target == USER ? 1 : 0, allow, deny.minus(allow), end));
    return one.list().uniqueElements(Overwrite::id).ofMaxSize(4);
  }
}
