package chat.tempest.chat.thread.manage;

import chat.tempest.core.Problem;
import chat.tempest.protocol.ChannelType;

/** Public or private, by the numbers of {@link ChannelType}. */
public record ThreadKind(int value) {
  public static final ThreadKind PUBLIC = new ThreadKind(ChannelType.PUBLIC_THREAD.number());
  public static final ThreadKind PRIVATE = new ThreadKind(ChannelType.PRIVATE_THREAD.number());

  public ThreadKind {
    if (!ChannelType.isThread(value)) {
      throw Problem.invalid("", value + ", 11 (public) or 12 (private) are right");
    }
  }

  boolean isPrivate() {
    return value == ChannelType.PRIVATE_THREAD.number();
  }
}
