package chat.tempest.protocol.event;

import chat.tempest.core.ChannelId;
import chat.tempest.core.GuildId;
import chat.tempest.core.MessageId;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import java.util.List;

/**
 * A message is gone. Says whom it pinged, so that they can count one less without having seen it.
 *
 * @param mentions the users whom it pinged by name
 * @param mentionRoles the roles that it pinged
 * @param mentionEveryone whether it pinged all who can view it
 */
public record MessageDeleted(
    GuildId guildId,
    ChannelId channelId,
    MessageId id,
    UserId authorId,
    List<UserId> mentions,
    List<RoleId> mentionRoles,
    boolean mentionEveryone)
    implements GuildEvent {
  @Override
  public String type() {
    return "MESSAGE_DELETE";
  }

  @Override
  public Object data() {
    return this;
  }

  @Override
  public Audience audience() {
    return Audience.whoCanView(guildId, channelId);
  }
}
