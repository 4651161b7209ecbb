package chat.tempest.protocol.event;

import chat.tempest.core.UserId;

/** Nobody needs to answer any more: it was answered, or is over. */
public record ApprovalEnded(UserId userId, String approvalId) implements UserEvent {
  /** What it delivers. */
  public record Data(String id) {}

  @Override
  public String type() {
    return "APPROVAL_END";
  }

  @Override
  public Object data() {
    return new Data(approvalId);
  }
}
