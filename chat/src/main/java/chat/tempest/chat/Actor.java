package chat.tempest.chat;

import chat.tempest.core.UserId;
import java.util.Optional;

/** Who does a deed, and why, if they say so. */
public record Actor(UserId userId, Optional<Reason> reason) {
  public Actor(UserId userId) {
    this(userId, Optional.empty());
  }
}
