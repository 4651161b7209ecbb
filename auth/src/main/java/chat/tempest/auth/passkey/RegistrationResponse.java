package chat.tempest.auth.passkey;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/**
 * RegistrationResponseJSON (WebAuthn Level 3, section 5.1), as far as it is read.
 *
 * @param transports how the authenticator is reached: a hint of the browser, kept for the device
 *     page
 */
public record RegistrationResponse(
    byte[] rawId, byte[] clientDataJson, byte[] attestationObject, Set<String> transports) {
  private static final Pattern TRANSPORT = Pattern.compile("[a-z-]{1,32}");
  private static final int MOST_TRANSPORTS = 8;

  /**
   * @throws chat.tempest.core.Problem.Invalid with the path of what is missing or malformed
   */
  public static RegistrationResponse of(JsonNode credential) {
    var json = new CredentialJson(credential);
    return new RegistrationResponse(
        json.rawId(),
        json.response("clientDataJSON"),
        json.response("attestationObject"),
        transports(json.member("/response/transports")));
  }

  private static Set<String> transports(JsonNode node) {
    if (node.isMissingNode() || node.isNull()) {
      return Set.of();
    }
    var transports = new TreeSet<String>();
    node.forEach(element -> transports.add(element.asText()));
    if (!node.isArray() || transports.size() > MOST_TRANSPORTS || !areNames(transports)) {
      throw CredentialJson.refused("response.transports", "not a short list of names");
    }
    return transports;
  }

  private static boolean areNames(Set<String> transports) {
    return List.copyOf(transports).stream().allMatch(name -> TRANSPORT.matcher(name).matches());
  }
}
