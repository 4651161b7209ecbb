package chat.tempest.protocol;

import chat.tempest.core.GuildId;
import chat.tempest.core.RoleId;
import chat.tempest.perms.PermissionSet;

/**
 * A role; that of everyone has the id of its guild and position 0.
 *
 * @param color 0xRRGGBB, 0 for none
 * @param permissions what it allows in the whole guild
 * @param denied what it denies in the whole guild
 */
public record Role(
    RoleId id,
    GuildId guildId,
    String name,
    int color,
    boolean hoist,
    boolean mentionable,
    int position,
    PermissionSet permissions,
    PermissionSet denied) {}
