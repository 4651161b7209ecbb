package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Channel;
import java.util.Objects;

/**
 * A channel's name, topic, place or overwrites changed; or a thread was archived, opened, locked…
 *
 * @param changesSight whether its overwrites or the category that it inherits from are others now
 */
public record ChannelUpdated(Channel channel, boolean changesSight) implements GuildEvent {

  public static ChannelUpdated of(Channel before, Channel after) {
    return new ChannelUpdated(after, !standsAlike(before, after));
  }

  private static boolean standsAlike(Channel before, Channel after) {
    return Objects.equals(before.parentId(), after.parentId())
        && before.permissionOverwrites().equals(after.permissionOverwrites());
  }

  @Override
  public String type() {
    return channel.isThread() ? "THREAD_UPDATE" : "CHANNEL_UPDATE";
  }

  @Override
  public Object data() {
    return channel;
  }

  @Override
  public GuildId guildId() {
    return channel.guildId();
  }

  @Override
  public Audience audience() {
    return Audience.whoCanView(channel.guildId(), channel.id());
  }
}
