package chat.tempest.api.invite;

import static chat.tempest.perms.Permission.CREATE_INSTANT_INVITE;
import static chat.tempest.perms.Permission.MANAGE_GUILD;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.invite.InviteCode;
import chat.tempest.chat.invite.InviteDraft;
import chat.tempest.chat.invite.InvitePreview;
import chat.tempest.chat.invite.Joined;
import chat.tempest.protocol.Invite;

/** Invites: make, list, look at, join by, end. */
public final class InviteRoutes implements Routes {
  private static final String OF_GUILD = "/guilds/{guild_id}/invites";
  private static final String INVITE = "/invites/{code}";

  private final Chat chat;

  public InviteRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Invites";
  }

  @Override
  public void declare(RouteTable table) {
    ofGuild(table);
    byCode(table);
  }

  private void ofGuild(RouteTable table) {
    table
        .post(OF_GUILD, InviteDraft.class)
        .summary("Create an invite")
        .refuses(409, "too_many_invites")
        .needs(CREATE_INSTANT_INVITE)
        .answers(Invite.class)
        .handle((call, draft) -> chat.createInvite().create(call.actor(), call.guildId(), draft));
    table
        .get(OF_GUILD)
        .summary("List a server's invites")
        .needs(MANAGE_GUILD)
        .answersListOf(Invite.class)
        .handle(call -> chat.readInvites().of(call.actor(), call.guildId()));
  }

  private void byCode(RouteTable table) {
    table
        .get(INVITE)
        .summary("Look at an invite, without being signed in")
        .open()
        .limit(20, 60)
        .answers(InvitePreview.class)
        .handle(call -> chat.readInvites().preview(code(call)));
    table
        .post(INVITE)
        .summary("Join a server by an invite")
        .refuses(403, "banned")
        .refuses(409, "too_many_guilds")
        .limit(20, 60)
        .answers(Joined.class)
        .handle(call -> chat.joinGuild().join(call.actor(), code(call)));
    table
        .delete(INVITE)
        .summary("End an invite")
        .needs(MANAGE_GUILD)
        .handle(call -> chat.deleteInvite().delete(call.actor(), code(call)));
  }

  private static InviteCode code(Call call) {
    return new InviteCode(call.path("code"));
  }
}
