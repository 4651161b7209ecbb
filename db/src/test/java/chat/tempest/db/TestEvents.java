package chat.tempest.db;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.UserId;
import chat.tempest.protocol.event.Event;
import chat.tempest.protocol.event.MemberLeft;
import chat.tempest.protocol.event.MessageDeleted;
import java.util.List;

/** Events that need no world around them. */
final class TestEvents {
  private static final UserId SOMEBODY = new UserId(900);

  private TestEvents() {}

  /** Seen by everyone in the guild. */
  static Event left(long guild) {
    return new MemberLeft(new GuildId(guild), SOMEBODY);
  }

  /** Seen by those who can view the channel. */
  static Event deleted(long guild, long channel, long message) {
    return new MessageDeleted(
        new GuildId(guild),
        new ChannelId(channel),
        new MessageId(message),
        SOMEBODY,
        List.of(),
        List.of(),
        false);
  }
}
