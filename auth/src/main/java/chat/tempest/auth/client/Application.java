package chat.tempest.auth.client;

import chat.tempest.core.ApplicationId;
import chat.tempest.protocol.User;

/**
 * A bot that runs elsewhere, as its owner sees it.
 *
 * @param bot its account, which has the same id
 * @param key the thumbprint (RFC 7638) of the key that it signs with
 */
public record Application(ApplicationId id, String name, User bot, String key) {}
