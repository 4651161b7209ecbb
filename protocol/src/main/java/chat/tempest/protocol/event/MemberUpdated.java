package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Member;

/** A member's nick, roles, timeout or profile changed. */
public record MemberUpdated(Member member) implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_MEMBER_UPDATE";
  }

  @Override
  public Object data() {
    return member;
  }

  @Override
  public GuildId guildId() {
    return member.guildId();
  }

  @Override
  public boolean changesSight() {
    return true;
  }
}
