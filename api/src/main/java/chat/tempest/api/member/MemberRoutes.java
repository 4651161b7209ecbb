package chat.tempest.api.member;

import static chat.tempest.perms.Permission.CHANGE_NICKNAME;
import static chat.tempest.perms.Permission.KICK_MEMBERS;
import static chat.tempest.perms.Permission.MODERATE_MEMBERS;

import chat.tempest.api.route.Query;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.member.MemberEdit;
import chat.tempest.chat.member.NickEdit;
import chat.tempest.core.UserId;
import chat.tempest.protocol.Member;
import java.util.Optional;

/** Members: list, nicks, timeouts, kick. */
public final class MemberRoutes implements Routes {
  private static final Query<Integer> LIMIT = Query.number("limit", 1, 1000, 100);
  private static final Query<Optional<UserId>> AFTER = Query.id("after", UserId::parse);

  private final Chat chat;

  public MemberRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Members";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .get("/guilds/{guild_id}/members")
        .summary("List members, in the order of their ids")
        .query(LIMIT, AFTER)
        .answersListOf(Member.class)
        .handle(
            call ->
                chat.listMembers()
                    .page(call.actor(), call.guildId(), call.query(AFTER), call.query(LIMIT)));
    table
        .patch("/guilds/{guild_id}/members/@me", NickEdit.class)
        .summary("Change one's own nick")
        .needs(CHANGE_NICKNAME)
        .answers(Member.class)
        .handle((call, edit) -> chat.editOwnNick().edit(call.actor(), call.guildId(), edit));
    table
        .patch("/guilds/{guild_id}/members/{user_id}", MemberEdit.class)
        .summary("Put a member under a timeout; with MANAGE_NICKNAMES change their nick")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_member")
        .needs(MODERATE_MEMBERS)
        .answers(Member.class)
        .handle(
            (call, edit) ->
                chat.editMember().edit(call.actor(), call.guildId(), call.userId(), edit));
    table
        .delete("/guilds/{guild_id}/members/{user_id}")
        .summary("Kick a member")
        .refuses(404, "unknown_member")
        .needs(KICK_MEMBERS)
        .handle(call -> chat.kickMember().kick(call.actor(), call.guildId(), call.userId()));
  }
}
