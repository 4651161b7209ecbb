package chat.tempest.chat.channel;

import chat.tempest.core.Problem;
import chat.tempest.protocol.Overwrite;

/** Whom an overwrite speaks of: 0 a role, 1 a member. */
public record OverwriteKind(int value) {
  public OverwriteKind {
    if (value != Overwrite.ROLE && value != Overwrite.MEMBER) {
      throw Problem.invalid("", value + ", 0 (a role) or 1 (a member) is right");
    }
  }
}
