package chat.tempest.chat;

import chat.tempest.core.UserId;

/** Who does a deed. */
public record Actor(UserId userId) {}
