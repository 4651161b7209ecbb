package chat.tempest.bench.code.permission;

import static org.assertj.core.api.Assertions.assertThat;

import chat.tempest.perms.PermissionSet;
import chat.tempest.perms.Place;
import chat.tempest.perms.Resolver;
import chat.tempest.perms.Subject;
import java.util.List;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Only what gives the same answers can be compared by its speed. */
class RivalsTest {
  private static final Village.Size SMALL = new Village.Size(8, 3, 6, 12, 2, 4);

  @Test
  void onBigIntegersTheAnswersAreTheSame() {
    villages(300).forEach(village -> assertSame(village, new BigIntegerRival(village.rules)));
  }

  @Test
  void onBitSetsTheAnswersAreTheSame() {
    villages(300).forEach(village -> assertSame(village, new BitSetRival(village.rules)));
  }

  /** Else it would be easy to agree. */
  @Test
  void theAnswersDifferFromEachOther() {
    var answers =
        villages(100).flatMap(village -> places(village).flatMap(in -> all(village, in))).toList();

    assertThat(answers).contains(PermissionSet.ALL, PermissionSet.NONE);
    assertThat(answers.stream().distinct().count()).isGreaterThan(answers.size() / 3);
  }

  private static Stream<Village> villages(int count) {
    return LongStream.range(0, count).mapToObj(seed -> new Village(SMALL, seed));
  }

  private static Stream<Place> places(Village village) {
    var category = Place.category(village.channels.getFirst().category());
    return Stream.concat(
        Stream.of(Place.guild(), category, village.thread, village.privateThread),
        village.channels.stream());
  }

  private static Stream<PermissionSet> all(Village village, Place place) {
    return village.members.stream().map(member -> answer(village, member, place));
  }

  private static PermissionSet answer(Village village, Subject member, Place place) {
    return Resolver.resolve(village.rules, member, place, Village.NOW);
  }

  private static <M> void assertSame(Village village, Rival<M> rival) {
    var members = village.members.stream().map(RivalMember::of).toList();
    var places = places(village).map(rival::place).toList();
    for (var place : places) {
      var answers = all(village, place.source()).map(rival::form).toList();
      var run = new RivalPlaceRun<>(rival, place, Village.NOW);
      assertThat(each(members, rival, m -> rival.resolve(m, place, Village.NOW)))
          .isEqualTo(answers);
      assertThat(each(members, rival, run::of)).isEqualTo(answers);
    }
    for (var member : members) {
      var run = new RivalMemberRun<>(rival, member, Village.NOW);
      assertThat(each(places, rival, run::in))
          .isEqualTo(
              places.stream()
                  .map(place -> answer(village, member.subject(), place.source()))
                  .map(rival::form)
                  .toList());
    }
  }

  /** What a rival says stands only until its next answer. */
  private static <T, M> List<M> each(List<T> asked, Rival<M> rival, Function<T, M> ask) {
    return asked.stream().map(ask).map(_ -> rival.copy()).toList();
  }
}
