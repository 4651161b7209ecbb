package chat.tempest.perms;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.core.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

class HierarchyProperties {
  private static final Instant NOW = Questions.NOW;
  private static final Instant SOON = NOW.plusNanos(1);
  private static final List<Instant> MOMENTS = List.of(NOW, SOON, NOW.plusSeconds(9));

  @Provide
  Arbitrary<Question> villages() {
    return Questions.questions();
  }

  @Provide
  Arbitrary<List<Deed>> lives() {
    return deeds().list().ofMinSize(1).ofMaxSize(12);
  }

  @Property(tries = 8_000, edgeCases = EdgeCasesMode.NONE)
  void nobodyCanRaiseThemselves(
      @ForAll("villages") Question start, @ForAll("lives") List<Deed> life) {
    var village = new Village(start);
    var before = village.sightOfTheActor(MOMENTS);
    int rank = village.rankOfTheActor();
    int done = 0;
    for (var deed : life) {
      done += tries(village, deed) ? 1 : 0;
      assertNotRaised(before, village.sightOfTheActor(MOMENTS));
      assertThat(village.rankOfTheActor()).isLessThanOrEqualTo(rank);
    }
    Statistics.label("some deed was allowed")
        .collect(done > 0)
        .coverage(seen -> seen.check(true).percentage(share -> share > 20));
  }

  private static boolean tries(Village village, Deed deed) {
    try {
      deed.attempt(village);
      return true;
    } catch (Problem.Forbidden refused) {
      return false;
    }
  }

  private static void assertNotRaised(List<PermissionSet> before, List<PermissionSet> after) {
    for (int i = 0; i < before.size(); i++) {
      assertThat(after.get(i).minus(before.get(i))).isEqualTo(PermissionSet.NONE);
    }
  }

  private static Arbitrary<Deed> deeds() {
    var ids = Arbitraries.of(1L, 2L, 3L, 4L, 11L);
    var people = Arbitraries.of(Village.ACTOR, Village.OTHER);
    return Arbitraries.oneOf(
        roles(Arbitraries.of(21L, 22L)).map(Deed.MakeRole::new),
        roles(ids).map(Deed.ChangeRole::new),
        ids.map(Deed.DeleteRole::new),
        Combinators.combine(ids, people).as(Deed.Give::new),
        Combinators.combine(ids, people).as(Deed.Take::new),
        overwrites(Target.ROLE, ids),
        overwrites(Target.USER, people));
  }

  private static Arbitrary<RoleMask> roles(Arbitrary<Long> ids) {
    return Combinators.combine(
            ids, Arbitraries.integers().between(0, 5), Questions.sets(), Questions.sets())
        .as((id, position, allow, deny) -> new RoleMask(id, position, allow, deny.minus(allow)));
  }

  private static Arbitrary<Deed> overwrites(Target kind, Arbitrary<Long> ids) {
    Arbitrary<Optional<Instant>> ends = Arbitraries.of(NOW, SOON, NOW.plusSeconds(9)).optional(0.4);
    return Combinators.combine(
            Arbitraries.of(Scope.class), ids, Questions.sets(), Questions.sets(), ends)
        .as(
            (scope, id, allow, deny, end) ->
                new Deed.Overwrite(scope, kind, id, allow, deny.minus(allow), end));
  }
}
