package chat.tempest.chat.thread;

import chat.tempest.core.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** After how many minutes of silence a thread is archived; 0 for never. */
public record AutoArchive(int value) {
  private static final Set<Integer> RIGHT = Set.of(0, 60, 1_440, 4_320, 10_080);

  /** Three days. */
  public static final AutoArchive USUAL = new AutoArchive(4_320);

  public AutoArchive {
    if (!RIGHT.contains(value)) {
      throw Problem.invalid("", value + " minutes; 60, 1440, 4320, 10080 or 0 (never) are right");
    }
  }

  /** When a thread that was last moved then is due; null for never. */
  public @Nullable Instant due(Instant moved) {
    return value == 0 ? null : moved.plus(Duration.ofMinutes(value));
  }
}
