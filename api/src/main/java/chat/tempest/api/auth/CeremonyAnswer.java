package chat.tempest.api.auth;

import chat.tempest.auth.passkey.CeremonyId;
import chat.tempest.auth.token.DeviceName;
import com.fasterxml.jackson.databind.JsonNode;

/**
 * What a browser answers to a ceremony.
 *
 * @param credential what {@code PublicKeyCredential.toJSON} gives; browsers may add to it
 */
record CeremonyAnswer(CeremonyId ceremonyId, JsonNode credential, DeviceName deviceName) {}
