package chat.tempest.protocol;

import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;

/**
 * @param status online, idle, dnd or offline
 */
public record Presence(GuildId guildId, UserId userId, String status) {}
