package chat.tempest.chat.message;

import chat.tempest.core.MessageId;
import chat.tempest.core.Problem;
import java.util.Optional;
import java.util.stream.Stream;

/** Which part of a channel's history is asked for. */
public sealed interface Page {
  /** Messages of one page. */
  int LARGEST = 100;

  /** Messages of one page where nobody says how many. */
  int USUAL = 50;

  /** The newest. */
  record Newest() implements Page {}

  /** Those right before a message. */
  record Before(MessageId id) implements Page {}

  /** Those right after a message. */
  record After(MessageId id) implements Page {}

  /** As many before a message as after it, and itself. */
  record Around(MessageId id) implements Page {}

  /**
   * @throws Problem.Invalid where more than one is given
   */
  static Page of(
      Optional<MessageId> before, Optional<MessageId> after, Optional<MessageId> around) {
    if (Stream.of(before, after, around).filter(Optional::isPresent).count() > 1) {
      throw Problem.invalid("", "one of before, after and around at most");
    }
    return before
        .<Page>map(Before::new)
        .or(() -> after.map(After::new))
        .or(() -> around.map(Around::new))
        .orElseGet(Newest::new);
  }
}
