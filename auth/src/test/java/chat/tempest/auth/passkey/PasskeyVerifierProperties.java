package chat.tempest.auth.passkey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import chat.tempest.auth.crypto.Base64Url;
import chat.tempest.auth.passkey.PasskeyVerifier.Verdict;
import chat.tempest.auth.testing.TestAuthenticator;
import chat.tempest.core.Problem;
import chat.tempest.core.UserId;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever bytes come, they are refused as a problem: nothing else gets out, and nobody gets in.
 */
class PasskeyVerifierProperties {
  private static final String ORIGIN = "https://chat.example";
  private static final byte[] CHALLENGE = new byte[32];
  private static final UserId ANN = new UserId(1);

  private final RelyingParty relyingParty = new RelyingParty("chat.example", ORIGIN, "Tempest");
  private final PasskeyVerifier verifier = new PasskeyVerifier(relyingParty);
  private final TestAuthenticator authenticator = new TestAuthenticator(ORIGIN);

  @Property(tries = 300)
  void aChangedByteOfAnAssertionSignsNobodyIn(
      @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(min = 1, max = 255) int flip) {
    var passkey = verifier.registered(registration(), CHALLENGE, ANN);
    var json = authenticator.get(requestOptions());
    change(json, where, flip, "clientDataJSON", "authenticatorData", "signature");

    try {
      var verdict = verifier.asserted(AuthenticationResponse.of(json), CHALLENGE, passkey);
      assertThat(verdict).isNotInstanceOf(Verdict.Accepted.class);
    } catch (Problem.Unauthorized e) {
      assertThat(e.code()).isEqualTo("invalid_passkey");
    }
  }

  /** Some changes are none of our business: attestation is not asked for, a key may be any key. */
  @Property(tries = 300)
  void aChangedByteOfARegistrationIsAProblemAtMost(
      @ForAll @IntRange(max = 10_000) int where, @ForAll @IntRange(min = 1, max = 255) int flip) {
    var json = authenticator.create(creationOptions());
    change(json, where, flip, "clientDataJSON", "attestationObject");

    try {
      assertThat(verifier.registered(RegistrationResponse.of(json), CHALLENGE, ANN)).isNotNull();
    } catch (Problem.Unauthorized e) {
      assertThat(e.code()).isEqualTo("invalid_passkey");
    }
  }

  @Property(tries = 300)
  void anyBytesAreRefusedAsARegistration(@ForAll byte[] bytes) {
    var response = new RegistrationResponse(new byte[16], bytes, bytes, java.util.Set.of());

    assertThatThrownBy(() -> verifier.registered(response, CHALLENGE, ANN))
        .isInstanceOf(Problem.Unauthorized.class);
  }

  private RegistrationResponse registration() {
    return RegistrationResponse.of(authenticator.create(creationOptions()));
  }

  private JsonNode creationOptions() {
    var options = new Options(relyingParty);
    return json(options.creation(CHALLENGE, new byte[64], new DisplayName("Ann")));
  }

  private JsonNode requestOptions() {
    return json(new Options(relyingParty).request(CHALLENGE));
  }

  private static JsonNode json(Object options) {
    return JsonMapper.builder().build().valueToTree(options);
  }

  private static void change(JsonNode credential, int where, int flip, String... members) {
    var member = members[where % members.length];
    var response = (ObjectNode) credential.get("response");
    var bytes = Base64Url.decode(response.get(member).textValue()).orElseThrow();
    bytes[where / members.length % bytes.length] ^= (byte) flip;
    response.put(member, Base64Url.encode(bytes));
  }
}
