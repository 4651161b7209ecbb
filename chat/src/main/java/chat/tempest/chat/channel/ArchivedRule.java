package chat.tempest.chat.channel;

import chat.tempest.core.Problem;
import chat.tempest.protocol.Channel;

/** An archived thread stays as it is until somebody opens it again. */
public final class ArchivedRule {
  private ArchivedRule() {}

  /**
   * @throws Problem.Conflict {@code thread_archived}
   */
  public static void requireOpen(Channel channel) {
    if (channel.isArchived()) {
      throw refusal();
    }
  }

  public static Problem refusal() {
    return Problem.conflict("thread_archived", "This thread is archived: open it again first.");
  }
}
