package chat.tempest.perms;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class BulkResolverProperties {
  @Provide
  Arbitrary<Question> questions() {
    return Questions.questions();
  }

  @Provide
  Arbitrary<List<Question>> crowds() {
    return Questions.questions().list().ofMinSize(1).ofMaxSize(8);
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void manyPlacesAtOnceAreAsEachByItself(@ForAll("crowds") List<Question> crowd) {
    var q = crowd.getFirst();
    var places = placesOf(crowd);
    assertThat(collect(sink -> BulkResolver.places(q.rules(), q.subject(), places, q.now(), sink)))
        .isEqualTo(
            places.stream()
                .map(place -> Resolver.resolve(q.rules(), q.subject(), place, q.now()))
                .toList());
  }

  @Property(tries = 2_000, edgeCases = EdgeCasesMode.NONE)
  void manyMembersAtOnceAreAsEachByThemselves(@ForAll("crowds") List<Question> crowd) {
    var q = crowd.getFirst();
    var subjects = crowd.stream().map(Question::subject).toList();
    assertThat(collect(sink -> BulkResolver.members(q.rules(), subjects, q.place(), q.now(), sink)))
        .isEqualTo(
            subjects.stream()
                .map(subject -> Resolver.resolve(q.rules(), subject, q.place(), q.now()))
                .toList());
  }

  /** Each question's place, and each channel under a category that it shares with its neighbour. */
  private static List<Place> placesOf(List<Question> crowd) {
    var shared = Overwrites.of(crowd.getFirst().category());
    var neighbours = crowd.stream().map(q -> Place.channel(shared, Overwrites.of(q.channel())));
    return Stream.concat(crowd.stream().map(Question::place), neighbours).toList();
  }

  private interface Run {
    void into(BulkResolver.Sink sink);
  }

  private static List<PermissionSet> collect(Run run) {
    var found = new ArrayList<PermissionSet>();
    var order = new ArrayList<Integer>();
    run.into(
        (index, low, high) -> {
          order.add(index);
          found.add(new PermissionSet(low, high));
        });
    assertThat(order).isEqualTo(IntStream.range(0, found.size()).boxed().toList());
    return found;
  }
}
