package chat.tempest.api.role;

import static chat.tempest.perms.Permission.ASSIGN_ROLES;
import static chat.tempest.perms.Permission.MANAGE_ROLES;

import chat.tempest.api.route.Call;
import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.role.manage.RoleDraft;
import chat.tempest.chat.role.manage.RoleEdit;
import chat.tempest.chat.role.manage.RoleOrder;
import chat.tempest.core.RoleId;
import chat.tempest.protocol.Role;

/** Roles, their order, and who holds them. */
public final class RoleRoutes implements Routes {
  private static final String OF_GUILD = "/guilds/{guild_id}/roles";
  private static final String ROLE = OF_GUILD + "/{role_id}";
  private static final String OF_MEMBER = "/guilds/{guild_id}/members/{user_id}/roles/{role_id}";

  private final Chat chat;

  public RoleRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Roles";
  }

  @Override
  public void declare(RouteTable table) {
    ofGuild(table);
    single(table);
    ofMember(table);
  }

  private void ofGuild(RouteTable table) {
    table
        .get(OF_GUILD)
        .summary("List the roles of a server, from the lowest to the highest")
        .answersListOf(Role.class)
        .handle(call -> chat.readRoles().all(call.actor(), call.guildId()));
    table
        .post(OF_GUILD, RoleDraft.class)
        .summary("Create a role, lowest of all")
        .refuses(403, "role_hierarchy")
        .refuses(409, "too_many_roles")
        .needs(MANAGE_ROLES)
        .answers(Role.class)
        .handle((call, draft) -> chat.createRole().create(call.actor(), call.guildId(), draft));
    table
        .patch(OF_GUILD, RoleOrder.class)
        .summary("Move roles")
        .refuses(403, "role_hierarchy")
        .needs(MANAGE_ROLES)
        .handle((call, order) -> chat.moveRoles().move(call.actor(), call.guildId(), order));
  }

  private void single(RouteTable table) {
    table
        .patch(ROLE, RoleEdit.class)
        .summary("Change a role")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_role")
        .needs(MANAGE_ROLES)
        .answers(Role.class)
        .handle(
            (call, edit) -> chat.editRole().edit(call.actor(), call.guildId(), role(call), edit));
    table
        .delete(ROLE)
        .summary("Delete a role, also from all who hold it")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_role")
        .needs(MANAGE_ROLES)
        .handle(call -> chat.deleteRole().delete(call.actor(), call.guildId(), role(call)));
  }

  private void ofMember(RouteTable table) {
    table
        .put(OF_MEMBER)
        .summary("Give a role to a member")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_member", "unknown_role")
        .needs(ASSIGN_ROLES)
        .handle(
            call ->
                chat.assignRole().give(call.actor(), call.guildId(), call.userId(), role(call)));
    table
        .delete(OF_MEMBER)
        .summary("Take a role from a member")
        .refuses(403, "role_hierarchy")
        .refuses(404, "unknown_member", "unknown_role")
        .needs(ASSIGN_ROLES)
        .handle(
            call ->
                chat.assignRole().take(call.actor(), call.guildId(), call.userId(), role(call)));
  }

  private static RoleId role(Call call) {
    return new RoleId(call.id("role_id"));
  }
}
