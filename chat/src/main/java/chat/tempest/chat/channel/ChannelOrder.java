package chat.tempest.chat.channel;

import chat.tempest.core.Problem;
import java.util.List;

/** Where channels are to stand: each at most once. */
public record ChannelOrder(List<ChannelMove> value) {
  public ChannelOrder {
    value = List.copyOf(value);
    if (value.size() > ChannelLimit.MOST) {
      throw Problem.invalid("", value.size() + " channels, at most " + ChannelLimit.MOST);
    }
    if (value.stream().map(ChannelMove::id).distinct().count() < value.size()) {
      throw Problem.invalid("", "one of the channels stands there twice");
    }
  }
}
