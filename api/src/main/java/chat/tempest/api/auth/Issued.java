package chat.tempest.api.auth;

/** What the token endpoint gives: to people's devices, and to bots. */
sealed interface Issued permits Tokens, BotToken {}
