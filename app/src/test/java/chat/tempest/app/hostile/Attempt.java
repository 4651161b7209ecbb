package chat.tempest.app.hostile;

import chat.tempest.app.testing.Reply;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Something that must be refused.
 *
 * @param how it is wrong
 * @param verdict what is wrong with the answer, if anything
 */
record Attempt(String how, Supplier<Reply> send, Function<Reply, Optional<String>> verdict) {

  /** What is wrong with how the server took it, if anything. */
  Optional<String> complaint() {
    try {
      var reply = send.get();
      return verdict.apply(reply).map(wrong -> how + ": the answer " + wrong + ": " + reply);
    } catch (UncheckedIOException | IllegalStateException nothing) {
      return Optional.of(how + ": there is no answer: " + nothing);
    }
  }
}
