package chat.tempest.protocol;

import chat.tempest.core.GuildId;
import chat.tempest.core.UserId;
import org.jspecify.annotations.Nullable;

/**
 * A guild without what is in it.
 *
 * @param name 2 to 100 characters
 * @param description at most 300 characters
 */
public record Guild(GuildId id, String name, @Nullable String description, UserId ownerId) {}
