package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;

/** Somebody left or was removed. */
public record MemberLeft(GuildId guildId, UserId userId) implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_MEMBER_REMOVE";
  }

  @Override
  public Object data() {
    return this;
  }
}
