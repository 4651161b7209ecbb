package chat.tempest.protocol.event;

import chat.tempest.core.UserId;
import chat.tempest.protocol.SecurityEvent;

/** Something happened to the account that its owner should know of. */
public record SecurityEventCreated(UserId userId, SecurityEvent event) implements UserEvent {
  @Override
  public String type() {
    return "SECURITY_EVENT_CREATE";
  }

  @Override
  public Object data() {
    return event;
  }
}
