package chat.tempest.chat.channel;

import chat.tempest.protocol.Channel;
import chat.tempest.protocol.Overwrite;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A channel with one overwrite more or less. */
final class Overwritten {
  private Overwritten() {}

  static Optional<Overwrite> of(Channel channel, long target) {
    return channel.permissionOverwrites().stream().filter(o -> o.id() == target).findFirst();
  }

  static Channel with(Channel channel, Overwrite overwrite) {
    var others = others(channel, overwrite.id());
    var all = Stream.concat(others, Stream.of(overwrite));
    return replaced(channel, all.sorted(Comparator.comparingLong(Overwrite::id)).toList());
  }

  static Channel without(Channel channel, long target) {
    return replaced(channel, others(channel, target).toList());
  }

  private static Stream<Overwrite> others(Channel channel, long target) {
    return channel.permissionOverwrites().stream().filter(o -> o.id() != target);
  }

  private static Channel replaced(Channel channel, List<Overwrite> overwrites) {
    return new Channel(
        channel.id(),
        channel.guildId(),
        channel.type(),
        channel.name(),
        channel.topic(),
        channel.position(),
        channel.parentId(),
        channel.rateLimitPerUser(),
        overwrites,
        channel.lastMessageId());
  }
}
