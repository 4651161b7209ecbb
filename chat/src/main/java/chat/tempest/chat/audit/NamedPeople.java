package chat.tempest.chat.audit;

import chat.tempest.core.UserId;
import chat.tempest.protocol.Overwrite;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The ids in an entry that may be somebody's: who did it, to whom, and whom it speaks of. */
final class NamedPeople {
  private static final String AUTHOR = "author_id";
  private static final String OVERWRITES = "permission_overwrites";

  private NamedPeople() {}

  static Stream<UserId> of(AuditEntry entry) {
    var both = Stream.of(Optional.ofNullable(entry.userId()), Optional.of(target(entry)));
    return Stream.concat(
        both.flatMap(Optional::stream), entry.changes().stream().flatMap(NamedPeople::of));
  }

  /** An id of anything else is nobody's, since snowflakes are unique. */
  private static UserId target(AuditEntry entry) {
    return new UserId(entry.targetId());
  }

  private static Stream<UserId> of(AuditChange change) {
    var values =
        Stream.of(Optional.ofNullable(change.oldValue()), Optional.ofNullable(change.newValue()));
    return switch (change.key()) {
      case AUTHOR -> values.flatMap(Optional::stream).flatMap(NamedPeople::id);
      case OVERWRITES -> values.flatMap(Optional::stream).flatMap(NamedPeople::ofOverwrites);
      default -> Stream.empty();
    };
  }

  private static Stream<UserId> ofOverwrites(Object list) {
    return ((List<?>) list)
        .stream()
            .map(overwrite -> (Map<?, ?>) overwrite)
            .filter(overwrite -> Objects.equals(overwrite.get("type"), (long) Overwrite.MEMBER))
            .flatMap(overwrite -> id(overwrite.get("id")));
  }

  private static Stream<UserId> id(@Nullable Object value) {
    return value instanceof String text ? Stream.of(UserId.parse(text)) : Stream.empty();
  }
}
