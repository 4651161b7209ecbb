package chat.tempest.chat.channel;

import chat.tempest.protocol.Overwrite;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The overwrites of one scope with one more or less, sorted by target. */
final class Overwritten {
  private Overwritten() {}

  static Optional<Overwrite> find(List<Overwrite> all, long target) {
    return all.stream().filter(o -> o.id() == target).findFirst();
  }

  static List<Overwrite> with(List<Overwrite> all, Overwrite overwrite) {
    return Stream.concat(without(all, overwrite.id()).stream(), Stream.of(overwrite))
        .sorted(Comparator.comparingLong(Overwrite::id))
        .toList();
  }

  static List<Overwrite> without(List<Overwrite> all, long target) {
    return all.stream().filter(o -> o.id() != target).toList();
  }

  /** Those that still count. */
  static List<Overwrite> live(List<Overwrite> all, Instant now) {
    return all.stream().filter(o -> o.expiresAt() == null || now.isBefore(o.expiresAt())).toList();
  }
}
