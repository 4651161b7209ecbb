package chat.tempest.protocol.event;

import chat.tempest.core.UserId;
import chat.tempest.protocol.ReadState;

/** The user read a channel, or marked it unread, on one of their devices. */
public record MessageAcked(UserId userId, ReadState readState) implements UserEvent {
  @Override
  public String type() {
    return "MESSAGE_ACK";
  }

  @Override
  public Object data() {
    return readState;
  }
}
