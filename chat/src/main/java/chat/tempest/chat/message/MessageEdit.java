package chat.tempest.chat.message;

/** What a message is to say from now on. */
public record MessageEdit(Content content) {}
