package chat.tempest.api.auth;

import chat.tempest.auth.passkey.DisplayName;

/** What a new account is asked for. */
record RegistrationRequest(DisplayName displayName) {}
