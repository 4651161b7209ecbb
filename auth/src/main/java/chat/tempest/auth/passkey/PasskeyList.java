package chat.tempest.auth.passkey;

import java.util.List;

/**
 * The passkeys of an account, with what a browser must be told so that it forgets others (WebAuthn
 * Level 3, section 5.1.10).
 *
 * @param userHandle in base64url
 */
public record PasskeyList(String rpId, String userHandle, List<PasskeyView> passkeys) {}
