package chat.tempest.auth.testing;

/**
 * A discoverable credential.
 *
 * @param userHandle of the account that it was made for
 */
public record TestPasskey(byte[] id, P256Key key, byte[] userHandle) {}
