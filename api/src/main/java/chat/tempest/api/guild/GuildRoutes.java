package chat.tempest.api.guild;

import static chat.tempest.perms.Permission.MANAGE_GUILD;

import chat.tempest.api.route.RouteTable;
import chat.tempest.api.route.Routes;
import chat.tempest.chat.Chat;
import chat.tempest.chat.guild.GuildDraft;
import chat.tempest.chat.guild.GuildEdit;
import chat.tempest.protocol.Guild;
import chat.tempest.protocol.GuildState;

/** Guilds: make, read, change, delete, leave. */
public final class GuildRoutes implements Routes {
  private final Chat chat;

  public GuildRoutes(Chat chat) {
    this.chat = chat;
  }

  @Override
  public String feature() {
    return "Servers";
  }

  @Override
  public void declare(RouteTable table) {
    table
        .post("/guilds", GuildDraft.class)
        .summary("Create a server")
        .refuses(409, "too_many_guilds")
        .limit(10, 600)
        .answers(Guild.class)
        .handle((call, draft) -> chat.createGuild().create(call.actor(), draft));
    table
        .get("/guilds/{guild_id}")
        .summary("Read a server with all that one may see of it")
        .answers(GuildState.class)
        .handle(call -> chat.snapshots().guild(call.actor(), call.guildId()));
    table
        .patch("/guilds/{guild_id}", GuildEdit.class)
        .summary("Change a server's name or description")
        .needs(MANAGE_GUILD)
        .answers(Guild.class)
        .handle((call, edit) -> chat.editGuild().edit(call.actor(), call.guildId(), edit));
    table
        .delete("/guilds/{guild_id}")
        .summary("Delete a server: its owner alone")
        .refuses(403, "not_owner")
        .handle(call -> chat.deleteGuild().delete(call.actor(), call.guildId()));
    table
        .delete("/users/@me/guilds/{guild_id}")
        .summary("Leave a server")
        .refuses(409, "owner_cannot_leave")
        .handle(call -> chat.leaveGuild().leave(call.actor(), call.guildId()));
  }
}
