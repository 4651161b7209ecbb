package chat.tempest.perms;

import static chat.tempest.perms.Permission.*;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** Random guilds, small enough that everything meets everything. */
final class Questions {
  static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");
  static final Set<Long> USERS = Set.of(11L, 12L, 13L);
  private static final List<Long> ROLES = List.of(2L, 3L, 4L, 11L);

  /** The bits that a rule speaks of, and some that none does. */
  private static final PermissionSet TELLING =
      PermissionSet.of(
          VIEW_CHANNEL,
          READ_MESSAGE_HISTORY,
          SEND_MESSAGES,
          SEND_MESSAGES_IN_THREADS,
          ATTACH_FILES,
          MENTION_ROLES,
          MANAGE_ROLES,
          VIEW_PRIVATE_THREADS,
          CREATE_FORUM_POSTS,
          EXPORT_GUILD_DATA);

  private Questions() {}

  static Arbitrary<Question> questions() {
    var guild =
        Combinators.combine(
                users(), roles(), overwrites(), overwrites(), overwrites(), overwrites())
            .as(
                (owner, roles, server, category, channel, thread) ->
                    new Guild(owner, roles, server, category, channel, thread));
    return Combinators.combine(
            guild, Arbitraries.of(Scope.class), members(), users(), held(), timeouts())
        .as((g, where, members, user, held, timeout) -> g.ask(where, members, user, held, timeout));
  }

  private record Guild(
      long owner,
      List<RoleMask> roles,
      List<PermissionOverwrite> server,
      List<PermissionOverwrite> category,
      List<PermissionOverwrite> channel,
      List<PermissionOverwrite> thread) {
    Question ask(
        Scope where,
        Optional<Set<Long>> privateTo,
        long user,
        Set<Long> held,
        Optional<Instant> timeout) {
      return new Question(
          owner, roles, server, category, channel, thread, where, privateTo, user, held, timeout,
          NOW);
    }
  }

  static Arbitrary<Long> users() {
    return Arbitraries.frequency(
        net.jqwik.api.Tuple.of(1, 11L),
        net.jqwik.api.Tuple.of(8, 12L),
        net.jqwik.api.Tuple.of(8, 13L));
  }

  static Arbitrary<Set<Long>> held() {
    return Arbitraries.of(2L, 3L, 4L, 11L, Question.EVERYONE).set().ofMaxSize(5);
  }

  private static Arbitrary<Optional<Set<Long>>> members() {
    return Arbitraries.of(USERS).set().ofMaxSize(2).optional(0.5);
  }

  private static Arbitrary<Optional<Instant>> timeouts() {
    return Arbitraries.of(NOW.minusSeconds(1), NOW, NOW.plusSeconds(1)).optional(0.25);
  }

  private static Arbitrary<List<RoleMask>> roles() {
    var ids = new java.util.ArrayList<Long>(ROLES);
    ids.addFirst(Question.EVERYONE);
    return masks()
        .list()
        .ofSize(ids.size())
        .map(
            masks ->
                java.util.stream.IntStream.range(0, ids.size())
                    .mapToObj(
                        i -> new RoleMask(ids.get(i), i, masks.get(i).allow, masks.get(i).deny))
                    .toList());
  }

  private static Arbitrary<List<PermissionOverwrite>> overwrites() {
    return Combinators.combine(targets(), masks(), ends())
        .as((t, m, end) -> new PermissionOverwrite(t.kind, t.id, m.allow, m.deny, end.orElse(null)))
        .list()
        .ofMaxSize(5)
        .uniqueElements(o -> List.of(o.target(), o.targetId()));
  }

  private record Whom(Target kind, long id) {}

  private static Arbitrary<Whom> targets() {
    var roles = Arbitraries.of(1L, 2L, 3L, 4L, 11L).map(id -> new Whom(Target.ROLE, id));
    var users = Arbitraries.of(11L, 12L, 13L, 4L).map(id -> new Whom(Target.USER, id));
    return Arbitraries.oneOf(roles, users);
  }

  private static Arbitrary<Optional<Instant>> ends() {
    return Arbitraries.of(NOW.minusSeconds(5), NOW, NOW.plusNanos(1)).optional(0.25);
  }

  private record Masks(PermissionSet allow, PermissionSet deny) {}

  private static Arbitrary<Masks> masks() {
    return Combinators.combine(sets(), sets())
        .as((allow, deny) -> new Masks(allow, deny.minus(allow)));
  }

  /** Mostly telling bits; now and then ADMINISTRATOR; now and then any. */
  static Arbitrary<PermissionSet> sets() {
    var telling = Arbitraries.integers().between(0, (1 << TELLING.size()) - 1).map(Questions::pick);
    var any =
        Combinators.combine(Arbitraries.longs(), Arbitraries.longs().between(0, 0xFFFF))
            .as(PermissionSet::new);
    return Arbitraries.frequencyOf(
        net.jqwik.api.Tuple.of(20, telling),
        net.jqwik.api.Tuple.of(1, telling.map(set -> set.with(ADMINISTRATOR))),
        net.jqwik.api.Tuple.of(2, any.map(set -> set.without(ADMINISTRATOR))));
  }

  private static PermissionSet pick(int which) {
    var set = PermissionSet.NONE;
    var telling = TELLING.toList();
    for (int i = 0; i < telling.size(); i++) {
      set = (which >> i & 1) == 1 ? set.with(telling.get(i)) : set;
    }
    return set;
  }
}
