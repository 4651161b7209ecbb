package chat.tempest.protocol.event;

import chat.tempest.core.UserId;
import chat.tempest.protocol.ApprovalRequest;

/** A new device asks to be let in. */
public record ApprovalRequested(UserId userId, ApprovalRequest request) implements UserEvent {
  @Override
  public String type() {
    return "APPROVAL_REQUEST";
  }

  @Override
  public Object data() {
    return request;
  }
}
