package chat.tempest.protocol;

import chat.tempest.core.UserId;
import org.jspecify.annotations.Nullable;

/**
 * An account as others see it.
 *
 * @param username unique, 2 to 32 of {@code a-z0-9_.}
 * @param globalName what people read, 1 to 32 characters
 * @param pronouns at most 40 characters
 * @param bio at most 190 characters
 */
public record User(
    UserId id,
    String username,
    String globalName,
    @Nullable String pronouns,
    @Nullable String bio,
    boolean bot) {}
