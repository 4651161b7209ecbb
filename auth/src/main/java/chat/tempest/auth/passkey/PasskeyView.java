package chat.tempest.auth.passkey;

import chat.tempest.auth.crypto.Base64Url;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A passkey as its owner sees it.
 *
 * @param id the credential's, in base64url
 * @param lastUsedAt null where it has not been used since it was made
 * @param synced whether it may be on other devices too (the flag 'backup eligible')
 * @param transports hints of the browser how its authenticator is reached
 * @param aaguid the model of the authenticator, as it says itself
 */
public record PasskeyView(
    String id,
    String name,
    Instant createdAt,
    @Nullable Instant lastUsedAt,
    boolean synced,
    List<String> transports,
    String aaguid) {

  byte[] credentialId() {
    return Base64Url.decode(id).orElseThrow();
  }
}
