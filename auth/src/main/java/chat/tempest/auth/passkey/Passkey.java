package chat.tempest.auth.passkey;

import chat.tempest.core.UserId;
import java.util.Set;
import java.util.UUID;

/**
 * A passkey as it is kept.
 *
 * @param publicKey a COSE_Key (RFC 9052 section 7)
 * @param signCount what the authenticator counted last; 0 always for those that are synced
 * @param backupEligible whether it may leave its authenticator: never changes
 * @param backedUp whether it has
 * @param aaguid the model of the authenticator, as it says itself
 */
public record Passkey(
    byte[] credentialId,
    UserId userId,
    byte[] publicKey,
    long signCount,
    boolean backupEligible,
    boolean backedUp,
    Set<String> transports,
    UUID aaguid) {}
