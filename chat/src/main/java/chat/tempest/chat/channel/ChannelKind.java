package chat.tempest.chat.channel;

import chat.tempest.core.Problem;
import chat.tempest.protocol.Channel;
import chat.tempest.protocol.ChannelType;
import java.util.Arrays;

/** One of the numbers of {@link ChannelType}. */
public record ChannelKind(int value) {
  static final ChannelKind TEXT = new ChannelKind(ChannelType.TEXT.number());

  public ChannelKind {
    int number = value;
    if (ChannelType.isThread(number)
        || Arrays.stream(ChannelType.values()).noneMatch(type -> type.number() == number)) {
      throw Problem.invalid("", "there is no kind of channel " + number);
    }
  }

  static boolean isCategory(Channel channel) {
    return channel.type() == ChannelType.CATEGORY.number();
  }
}
