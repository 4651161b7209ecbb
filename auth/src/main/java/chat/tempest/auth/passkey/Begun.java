package chat.tempest.auth.passkey;

import java.util.Map;

/**
 * The first half of a ceremony.
 *
 * @param publicKey what {@code PublicKeyCredential.parseCreationOptionsFromJSON} or {@code
 *     parseRequestOptionsFromJSON} takes (WebAuthn Level 3, sections 5.1.8 and 5.1.9): plain JSON
 */
public record Begun(CeremonyId ceremonyId, Map<String, Object> publicKey) {}
