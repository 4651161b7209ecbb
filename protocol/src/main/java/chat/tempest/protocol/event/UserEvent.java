package chat.tempest.protocol.event;

import chat.tempest.core.UserId;

/** An event in a user's own stream: seen by all sessions of that user and nobody else. */
public sealed interface UserEvent extends Event
    permits ApprovalEnded,
        ApprovalRequested,
        GuildJoined,
        GuildLeft,
        MessageAcked,
        SecurityEventCreated {

  UserId userId();

  @Override
  default long stream() {
    return userId().value();
  }

  @Override
  default Audience audience() {
    return Audience.only(userId());
  }
}
