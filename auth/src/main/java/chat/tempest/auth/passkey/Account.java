package chat.tempest.auth.passkey;

/**
 * An account as authenticators show it.
 *
 * @param userHandle 64 random bytes (WebAuthn Level 3, section 5.4.3)
 */
record Account(byte[] userHandle, String username, String name) {}
