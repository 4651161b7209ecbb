package chat.tempest.chat.guild;

/** A guild that is to be made. */
public record GuildDraft(GuildName name) {}
