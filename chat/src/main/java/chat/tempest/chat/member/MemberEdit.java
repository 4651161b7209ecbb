package chat.tempest.chat.member;

import chat.tempest.chat.text.Clearable;
import chat.tempest.core.Patch;
import chat.tempest.protocol.Member;
import org.jspecify.annotations.Nullable;

/** What is changed of another member. */
public record MemberEdit(
    Patch<@Nullable Nick> nick, Patch<@Nullable Timeout> communicationDisabledUntil) {

  Member appliedTo(Member before) {
    return new Member(
        before.guildId(),
        before.user(),
        nick.map(Clearable::text).orElseNullable(before.nick()),
        before.roles(),
        before.joinedAt(),
        communicationDisabledUntil
            .map(Timeout::value)
            .orElseNullable(before.communicationDisabledUntil()));
  }
}
