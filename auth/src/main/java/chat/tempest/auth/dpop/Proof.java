package chat.tempest.auth.dpop;

/**
 * A proof that was verified, and is used up by that.
 *
 * @param jkt the thumbprint (RFC 7638, SHA-256, base64url) of the device's key
 */
public record Proof(String jkt) {}
