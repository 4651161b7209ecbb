package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Member;

/** Somebody joined. */
public record MemberJoined(Member member) implements GuildEvent {
  @Override
  public String type() {
    return "GUILD_MEMBER_ADD";
  }

  @Override
  public Object data() {
    return member;
  }

  @Override
  public GuildId guildId() {
    return member.guildId();
  }
}
