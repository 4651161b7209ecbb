package chat.tempest.auth.passkey;

import chat.tempest.core.UserId;

/**
 * What a ceremony of an account was begun with.
 *
 * @param subject what it is about, in the words of whoever began it
 */
public record PendingDeed(byte[] challenge, UserId userId, String subject) {}
