package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.ThreadMembersUpdate;

/**
 * Somebody follows a thread, or no longer does.
 *
 * @param changesSight whether it is a private one, which its members see
 */
public record ThreadMembersUpdated(ThreadMembersUpdate data, boolean changesSight)
    implements GuildEvent {

  @Override
  public String type() {
    return "THREAD_MEMBERS_UPDATE";
  }

  @Override
  public GuildId guildId() {
    return data.guildId();
  }

  @Override
  public Audience audience() {
    return Audience.whoCanView(data.guildId(), data.id());
  }
}
