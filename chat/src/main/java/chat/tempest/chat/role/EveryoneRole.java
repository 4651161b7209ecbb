package chat.tempest.chat.role;

import static chat.tempest.perms.Permission.*;

import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.perms.PermissionSet;
import chat.tempest.protocol.Role;

/** The role that every member holds, made with the guild; it has the guild's id. */
public final class EveryoneRole {
  /** What people may do in a guild whose owner has not thought about it yet. */
  private static final PermissionSet DEFAULT =
      PermissionSet.of(
          CREATE_INSTANT_INVITE,
          ADD_REACTIONS,
          STREAM,
          VIEW_CHANNEL,
          SEND_MESSAGES,
          EMBED_LINKS,
          ATTACH_FILES,
          READ_MESSAGE_HISTORY,
          USE_EXTERNAL_EMOJIS,
          CONNECT,
          SPEAK,
          USE_VAD,
          CHANGE_NICKNAME,
          USE_APPLICATION_COMMANDS,
          REQUEST_TO_SPEAK,
          CREATE_PUBLIC_THREADS,
          USE_EXTERNAL_STICKERS,
          SEND_MESSAGES_IN_THREADS,
          SEND_VOICE_MESSAGES,
          SEND_POLLS,
          SEARCH_MESSAGES,
          EDIT_OWN_MESSAGES,
          DELETE_OWN_MESSAGES,
          CREATE_FORUM_POSTS);

  private EveryoneRole() {}

  public static Role of(GuildId guild) {
    var id = new RoleId(guild.value());
    return new Role(id, guild, "everyone", 0, false, false, 0, DEFAULT, PermissionSet.NONE);
  }

  public static boolean is(RoleId role, GuildId guild) {
    return role.value() == guild.value();
  }
}
