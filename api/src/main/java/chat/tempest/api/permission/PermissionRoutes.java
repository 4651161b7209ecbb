package chat.tempest.api.permission;

import static chat.tempest.perms.Permission.EXPLAIN_PERMISSIONS;
import static chat.tempest.perms.Permission.MANAGE_OVERWRITES;
import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.Query;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.channel.OverwriteEdit;
import chat.tempest.chat.permission.ExplainedPermissions;
import chat.tempest.chat.permission.Preview;
import chat.tempest.chat.permission.PreviewPermissions;
import chat.tempest.chat.permission.ViewPermissions;
import chat.tempest.core.ChannelId;
import chat.tempest.core.Problem;
import chat.tempest.core.RoleId;
import chat.tempest.core.UserId;
import java.util.Optional;

/** Overwrites of servers and channels; who may do what, why, and what a change would do. */
public final class PermissionRoutes implements Routes {
  private static final String OF_GUILD = "/guilds/{guild_id}/permissions";
  private static final String IN_GUILD = OF_GUILD + "/{target_id}";
  private static final String IN_CHANNEL = "/channels/{channel_id}/permissions/{target_id}";
  private static final String OF_ROLE = "/guilds/{guild_id}/roles/{role_id}";
  private static final Query<Optional<UserId>> USER = Query.id("user", UserId::parse);
  private static final Query<Optional<RoleId>> ROLE = Query.id("role", RoleId::parse);
  private static final Query<Optional<ChannelId>> CHANNEL = Query.id("channel", ChannelId::parse);

  private final Chat chat;

  public PermissionRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Permissions";
  }

  @Override
  public void declare(RouteTable table) {
    inGuild(table);
    inChannel(table);
    explained(table);
    previewed(table);
  }

  private void inGuild(RouteTable table) {
    table
        .put(IN_GUILD, OverwriteEdit.class)
        .summary("Set what a role or member is allowed and denied in a server as a whole")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_role", "unknown_member")
        .refuses(409, "too_many_overwrites")
        .needs(MANAGE_OVERWRITES)
        .handle(
            (call, edit) ->
                chat.setOverwrite().set(call.actor(), call.guildId(), target(call), edit));
    table
        .delete(IN_GUILD)
        .summary("Drop what a role or member is allowed and denied in a server as a whole")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_overwrite")
        .needs(MANAGE_OVERWRITES)
        .handle(call -> chat.deleteOverwrite().delete(call.actor(), call.guildId(), target(call)));
  }

  private void inChannel(RouteTable table) {
    table
        .put(IN_CHANNEL, OverwriteEdit.class)
        .summary("Set what a role or member is allowed and denied in a channel")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_role", "unknown_member")
        .refuses(409, "too_many_overwrites")
        .needs(MANAGE_OVERWRITES)
        .handle(
            (call, edit) ->
                chat.setOverwrite().set(call.actor(), call.channelId(), target(call), edit));
    table
        .delete(IN_CHANNEL)
        .summary("Drop what a role or member is allowed and denied in a channel")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_overwrite")
        .needs(MANAGE_OVERWRITES)
        .handle(
            call -> chat.deleteOverwrite().delete(call.actor(), call.channelId(), target(call)));
  }

  private void explained(RouteTable table) {
    table
        .get(OF_GUILD + "/explain")
        .summary("Explain what a member may do in a server or a channel: oneself, or with the bit")
        .query(USER, CHANNEL)
        .refuses(404, "unknown_member")
        .needs(EXPLAIN_PERMISSIONS)
        .answers(ExplainedPermissions.class)
        .handle(this::explain);
    table
        .get(OF_GUILD + "/view")
        .summary("Show what a member (oneself by default), or one role alone, may do everywhere")
        .query(USER, ROLE)
        .refuses(404, "unknown_member", "unknown_role")
        .needs(EXPLAIN_PERMISSIONS)
        .answers(ViewPermissions.View.class)
        .handle(this::view);
  }

  private ExplainedPermissions explain(Call call) {
    var user = call.query(USER).orElse(call.actor().userId());
    return chat.explainPermissions()
        .explain(call.actor(), call.guildId(), user, call.query(CHANNEL));
  }

  private ViewPermissions.View view(Call call) {
    var user = call.query(USER);
    var role = call.query(ROLE);
    if (user.isPresent() && role.isPresent()) {
      throw Problem.invalid("role", "give either a user or a role");
    }
    var views = chat.viewPermissions();
    return role.map(id -> views.asRole(call.actor(), call.guildId(), id))
        .orElseGet(() -> asMember(call, user.orElse(call.actor().userId())));
  }

  private ViewPermissions.View asMember(Call call, UserId user) {
    return chat.viewPermissions().asMember(call.actor(), call.guildId(), user);
  }

  private void previewed(RouteTable table) {
    var previews = chat.previewPermissions();
    table
        .post(IN_GUILD + "/preview", OverwriteEdit.class)
        .summary("Tell who would gain or lose what by an overwrite of a server as a whole")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_role", "unknown_member")
        .needs(MANAGE_OVERWRITES)
        .answers(Preview.class)
        .handle(
            (call, edit) -> previews.overwrite(call.actor(), call.guildId(), target(call), edit));
    table
        .post(IN_CHANNEL + "/preview", OverwriteEdit.class)
        .summary("Tell who would gain or lose what by an overwrite of a channel")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_role", "unknown_member")
        .needs(MANAGE_OVERWRITES)
        .answers(Preview.class)
        .handle(
            (call, edit) -> previews.overwrite(call.actor(), call.channelId(), target(call), edit));
    table
        .post(OF_ROLE + "/preview", PreviewPermissions.Masks.class)
        .summary("Tell who would gain or lose what by other masks of a role")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_role")
        .needs(MANAGE_ROLES)
        .answers(Preview.class)
        .handle(
            (call, masks) ->
                previews.role(call.actor(), call.guildId(), new RoleId(call.id("role_id")), masks));
  }

  private static long target(Call call) {
    return call.id("target_id");
  }
}
