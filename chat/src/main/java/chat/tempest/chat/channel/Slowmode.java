package chat.tempest.chat.channel;

import chat.tempest.core.Problem;

/** How long one waits between one's own messages: 0 to 21,600 seconds, 0 for not at all. */
public record Slowmode(int value) {
  private static final int LONGEST = 21_600;

  public Slowmode {
    if (value < 0 || value > LONGEST) {
      throw Problem.invalid("", "%,d seconds, 0 to %,d are right".formatted(value, LONGEST));
    }
  }
}
