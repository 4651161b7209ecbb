package chat.tempest.auth.passkey;

/**
 * Who passkeys are made for.
 *
 * @param id the domain that they are bound to
 * @param origin the only origin that they may be used at
 * @param name what a browser shows beside the account
 */
public record RelyingParty(String id, String origin, String name) {}
