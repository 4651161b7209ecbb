package chat.tempest.perms;

import java.time.Instant;
import java.util.List;

/**
 * Resolves much at once, and does what many share once: the server's layer for all places of a
 * member, the category's for its channels, and all role layers of a place for members with the same
 * roles. The results are those of {@link Resolver}.
 */
public final class BulkResolver {
  private BulkResolver() {}

  /** Takes one result: for what stands at {@code index}, its bits 0 to 63 and 64 to 79. */
  @FunctionalInterface
  public interface Sink {
    void accept(int index, long low, long high);
  }

  /** One member in many places. Places of one category are best neighbours in the list. */
  public static void places(
      GuildRules rules, Subject subject, List<Place> places, Instant now, Sink sink) {
    var member = new MemberRun(rules, subject, now);
    for (int i = 0; i < places.size(); i++) {
      var found = member.in(places.get(i));
      sink.accept(i, found.low(), found.high());
    }
  }

  /** Many members in one place. */
  public static void members(
      GuildRules rules, List<Subject> subjects, Place place, Instant now, Sink sink) {
    var run = new PlaceRun(rules, place, now);
    for (int i = 0; i < subjects.size(); i++) {
      var found = run.of(subjects.get(i));
      sink.accept(i, found.low(), found.high());
    }
  }
}
