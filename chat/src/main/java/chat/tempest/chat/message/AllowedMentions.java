package chat.tempest.chat.message;

import java.util.Optional;

/**
 * Whom a message may ping.
 *
 * @param repliedUser whether a reply pings the author of what it replies to
 */
public record AllowedMentions(Optional<Boolean> repliedUser) {}
