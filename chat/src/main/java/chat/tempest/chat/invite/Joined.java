package chat.tempest.chat.invite;

import chat.tempest.core.GuildId;

/** Where an invite led. */
public record Joined(GuildId guildId) {}
