package chat.tempest.protocol.event;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Member;
import java.util.Objects;

/**
 * A member's nick, roles, timeout or profile changed.
 *
 * @param changesSight whether their roles or their timeout are others now
 */
public record MemberUpdated(Member member, boolean changesSight) implements GuildEvent {

  public static MemberUpdated of(Member before, Member after) {
    return new MemberUpdated(after, !mayAlike(before, after));
  }

  /** For a user whose name or profile changed, wherever they are. */
  public static MemberUpdated profile(Member member) {
    return new MemberUpdated(member, false);
  }

  private static boolean mayAlike(Member before, Member after) {
    return before.roles().equals(after.roles())
        && Objects.equals(before.communicationDisabledUntil(), after.communicationDisabledUntil());
  }

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
}
