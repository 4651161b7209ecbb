package chat.tempest.chat.invite;

import chat.tempest.core.GuildId;
import chat.tempest.protocol.Invite;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What an invite shows to anybody who has its link. */
public record InvitePreview(
    String code, InvitedTo guild, InvitedBy inviter, int memberCount, @Nullable Instant expiresAt) {
  /** The guild, as far as strangers may know it. */
  public record InvitedTo(GuildId id, String name, @Nullable String description) {}

  /** Who made the link. */
  public record InvitedBy(String globalName) {}

  static InvitePreview of(Invite invite) {
    var guild = invite.guild();
    return new InvitePreview(
        invite.code(),
        new InvitedTo(guild.id(), guild.name(), guild.description()),
        new InvitedBy(invite.inviter().globalName()),
        invite.memberCount(),
        invite.expiresAt());
  }
}
